import type { Id, LocalDate } from '#libs/kernel/index.js';
import { vatGroups } from '#libs/ledger/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import type { InvoiceLine } from '../core/invoice-line.js';
import { totalsOf } from '../core/invoice-totals.js';
import type { NumberedLine } from '../core/sales-invoice.js';
import { writeLines } from './write-draft.js';

/** Removes lines of a draft, and all its VAT groups. */
export async function removeLines(tx: Tx, invoiceId: Id, lines: readonly NumberedLine[]): Promise<void> {
  await tx.execute(
    `with groups as (delete from invoice_vat where cooperative_id = $1 and invoice_id = $2)
     delete from invoice_line where cooperative_id = $1 and invoice_id = $2 and line_no = any($3::int[])`,
    [tx.context.cooperativeId, invoiceId, lines.map((line) => line.lineNo)],
  );
}

/** Adds lines behind those that stay, and writes the groups of all of them. */
export async function addLines(
  tx: Tx,
  invoiceId: Id,
  kept: readonly NumberedLine[],
  added: readonly NumberedLine[],
): Promise<void> {
  await writeLines(tx, invoiceId, added, vatGroups([...kept, ...added]));
}

/** The first day of the hours and fees a draft bills; null when it bills neither. */
export async function firstDayBilled(tx: Tx, invoiceId: Id): Promise<LocalDate | null> {
  const row = await tx.one<{ first: LocalDate | null }>(
    `select least(
       (select min(e.date) from invoice_time_entry b join time_entry e using (cooperative_id, entry_id)
         where b.cooperative_id = $1 and b.invoice_id = $2),
       (select min(to_date(month, 'YYYY-MM')) from invoice_fixed_fee where cooperative_id = $1 and invoice_id = $2)) as first`,
    [tx.context.cooperativeId, invoiceId],
  );
  return row.first;
}

export interface DraftChange {
  readonly yourReference: string;
  readonly note: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  readonly lines: readonly InvoiceLine[];
}

/** Texts, period and totals of a draft that is held. */
export async function updateDraft(tx: Tx, invoiceId: Id, change: DraftChange): Promise<void> {
  const totals = totalsOf(vatGroups(change.lines));
  await tx.execute(
    `update invoice set your_reference = $3, note = $4, period_from = $5, period_to = $6, net_cents = $7, vat_cents = $8,
       total_cents = $9, version = version + 1
     where cooperative_id = $1 and invoice_id = $2`,
    [
      tx.context.cooperativeId,
      invoiceId,
      change.yourReference,
      change.note,
      change.period?.from ?? null,
      change.period?.to ?? null,
      totals.net,
      totals.vat,
      totals.total,
    ],
  );
}

/** Its lines go with it, and what they billed is unbilled again. A final invoice refuses. */
export async function deleteDraft(tx: Tx, invoiceId: Id): Promise<void> {
  expectTouched(
    await tx.execute(`delete from invoice where cooperative_id = $1 and invoice_id = $2`, [
      tx.context.cooperativeId,
      invoiceId,
    ]),
  );
}
