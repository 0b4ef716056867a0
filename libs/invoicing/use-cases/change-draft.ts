import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { vatRate } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { supplyPeriod } from '../core/draft-lines.js';
import { freeLine, type TypedLine } from '../core/free-line.js';
import type { NumberedLine, SalesInvoice } from '../core/sales-invoice.js';
import { addLines, firstDayBilled, removeLines, updateDraft } from '../data/change-draft.js';
import { holdDraft, readInvoice } from '../data/read-invoices.js';
import { numbered } from '../data/write-draft.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

export interface DraftChanges {
  yourReference?: string;
  note?: string;
  /** In place of the typed lines; of a credit note, in place of all lines. Hours and agreements stay as they are. */
  lines?: readonly TypedLine[];
}

/** Changes texts and typed lines of a draft. */
@Injectable()
export class ChangeDraft {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version (412), invoice_is_final (409), credits_unknown_line (422) */
  run(context: TenantContext, invoiceId: Id, version: number, changes: DraftChanges): Promise<InvoiceView> {
    return this.transactions.run(context, async (tx) => {
      const draft = await holdDraft(tx, invoiceId, version);
      const lines = changes.lines ? await this.replaceTyped(tx, draft, changes.lines) : draft.lines;
      await updateDraft(tx, invoiceId, {
        yourReference: changes.yourReference ?? draft.yourReference,
        note: changes.note ?? draft.note,
        period: await this.periodOf(tx, draft, lines),
        lines,
      });
      await audit(tx, {
        action: 'invoice.changed',
        subject: { kind: 'invoice', id: invoiceId },
        changes: { fields: Object.keys(changes), lines: lines.length },
      });
      return viewOf(tx, invoiceId);
    });
  }

  private async replaceTyped(tx: Tx, draft: SalesInvoice, typed: readonly TypedLine[]): Promise<NumberedLine[]> {
    await refuseUnknownLines(tx, draft, typed);
    const goes = (line: NumberedLine): boolean => draft.kind === 'credit_note' || line.kind === 'free';
    const kept = draft.lines.filter((line) => !goes(line));
    const added = numbered(
      typed.map((line) => freeLine(line, vatRate)),
      kept.at(-1)?.lineNo,
    );
    await removeLines(tx, draft.invoiceId, draft.lines.filter(goes));
    await addLines(tx, draft.invoiceId, kept, added);
    return [...kept, ...added];
  }

  private async periodOf(tx: Tx, draft: SalesInvoice, lines: readonly NumberedLine[]) {
    const first = await firstDayBilled(tx, draft.invoiceId);
    return supplyPeriod(first ? [...lines, { suppliedOn: first }] : lines);
  }
}

/** A line can only take back a line of the invoice that its credit note is on. */
async function refuseUnknownLines(tx: Tx, draft: SalesInvoice, typed: readonly TypedLine[]): Promise<void> {
  if (typed.every((line) => line.creditsLineNo === undefined)) return;
  const lines = draft.creditsInvoiceId ? (await readInvoice(tx, draft.creditsInvoiceId)).lines : [];
  const known = new Set<number | undefined>([undefined, ...lines.map((line) => line.lineNo)]);
  const faults = typed.flatMap((line, index) =>
    known.has(line.creditsLineNo) ? [] : [{ pointer: `/lines/${index}/credits_line_no`, code: 'credits_unknown_line' }],
  );
  if (faults.length > 0) throw DomainError.faults(faults);
}
