import { type Id, type LocalDate } from '#libs/kernel/index.js';
import { vatGroups, type VatGroup } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { supplyPeriod, type DraftLine } from '../core/draft-lines.js';
import type { InvoiceLine } from '../core/invoice-line.js';
import { totalsOf } from '../core/invoice-totals.js';

export interface NewDraft {
  readonly invoiceId: Id;
  readonly kind: 'invoice' | 'credit_note';
  /** What makes this draft the only one of its origin: `run:<period>:<project>`, `credit:<invoice>:<n>`, `free:<id>`. */
  readonly naturalKey: string;
  readonly customerId: Id;
  readonly projectId: Id | null;
  readonly creditsInvoiceId: Id | null;
  readonly runId: Id | null;
  readonly language: 'nl' | 'en';
  readonly yourReference: string;
  readonly note: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly lines: readonly (DraftLine | InvoiceLine)[];
}

/** Writes a draft with its lines, VAT groups and what they bill, in two round trips. */
export async function writeDraft(tx: Tx, draft: NewDraft): Promise<void> {
  const totals = totalsOf(vatGroups(draft.lines));
  const period = draft.period ?? supplyPeriod(draft.lines);
  await tx.execute(
    `insert into invoice (cooperative_id, invoice_id, kind, natural_key, customer_id, project_id, credits_invoice_id, run_id,
       language, your_reference, note, period_from, period_to, net_cents, vat_cents, total_cents, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.context.cooperativeId,
      draft.invoiceId,
      draft.kind,
      draft.naturalKey,
      draft.customerId,
      draft.projectId,
      draft.creditsInvoiceId,
      draft.runId,
      draft.language,
      draft.yourReference,
      draft.note,
      period?.from ?? null,
      period?.to ?? null,
      totals.net,
      totals.vat,
      totals.total,
      tx.context.clock.now(),
    ],
  );
  await writeLines(tx, draft.invoiceId, numbered(draft.lines), totals.groups);
}

type Numbered = (DraftLine | InvoiceLine) & { readonly lineNo: number };

/** Lines from 1 on. */
export const numbered = <Line extends InvoiceLine>(lines: readonly Line[], after = 0): (Line & { lineNo: number })[] =>
  lines.map((line, index) => ({ ...line, lineNo: after + index + 1 }));

/** Lines, what they bill, and the VAT groups of the whole draft, in one statement. */
export async function writeLines(
  tx: Tx,
  invoiceId: Id,
  lines: readonly Numbered[],
  groups: readonly VatGroup[],
): Promise<void> {
  await tx.execute(WRITE_LINES, [
    tx.context.cooperativeId,
    invoiceId,
    JSON.stringify(lines.map(lineRow)),
    JSON.stringify(lines.flatMap(entryRows)),
    JSON.stringify(lines.flatMap(deliveryRows)),
    JSON.stringify(lines.flatMap(feeRows)),
    JSON.stringify(groups.map(groupRow)),
  ]);
}

const lineRow = (line: Numbered) => ({
  line_no: line.lineNo,
  kind: line.kind,
  description: line.description,
  quantity: line.quantity.toFixed(4),
  unit: line.unit,
  unit_price_cents: line.unitPrice,
  net_cents: line.net,
  vat_treatment: line.treatment,
  vat_percent: line.percent.toFixed(2),
  supplied_on: line.suppliedOn,
  credits_line_no: line.creditsLineNo ?? null,
});

const entryRows = (line: Numbered) =>
  'entries' in line
    ? line.entries.map((entry) => ({
        entry_id: entry.entryId,
        line_no: line.lineNo,
        hourly_rate_cents: entry.hourlyRate,
      }))
    : [];

const deliveryRows = (line: Numbered) =>
  'deliveryId' in line ? [{ delivery_id: line.deliveryId, line_no: line.lineNo }] : [];

const feeRows = (line: Numbered) =>
  'feeId' in line ? [{ fee_id: line.feeId, month: line.month, line_no: line.lineNo }] : [];

const groupRow = (group: VatGroup) => ({
  vat_treatment: group.treatment,
  vat_percent: group.percent.toFixed(2),
  taxable_cents: group.taxable,
  vat_cents: group.vat,
});

const WRITE_LINES = `
  with lines as (
    insert into invoice_line (cooperative_id, invoice_id, line_no, kind, description, quantity, unit, unit_price_cents,
      net_cents, vat_treatment, vat_percent, supplied_on, credits_line_no)
    select $1, $2, * from json_to_recordset($3) as l(line_no int, kind text, description text, quantity numeric, unit text,
      unit_price_cents bigint, net_cents bigint, vat_treatment text, vat_percent numeric, supplied_on date,
      credits_line_no int)
  ), entries as (
    insert into invoice_time_entry (cooperative_id, invoice_id, entry_id, line_no, hourly_rate_cents)
    select $1, $2, * from json_to_recordset($4) as e(entry_id uuid, line_no int, hourly_rate_cents bigint)
  ), deliveries as (
    insert into invoice_delivery (cooperative_id, invoice_id, delivery_id, line_no)
    select $1, $2, * from json_to_recordset($5) as d(delivery_id uuid, line_no int)
  ), groups as (
    insert into invoice_vat (cooperative_id, invoice_id, vat_treatment, vat_percent, taxable_cents, vat_cents)
    select $1, $2, * from json_to_recordset($7) as g(vat_treatment text, vat_percent numeric, taxable_cents bigint, vat_cents bigint)
  )
  insert into invoice_fixed_fee (cooperative_id, invoice_id, fee_id, month, line_no)
  select $1, $2, * from json_to_recordset($6) as f(fee_id uuid, month text, line_no int)`;
