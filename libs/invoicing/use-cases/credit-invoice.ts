import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { mirrorLines } from '../core/credit-note.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { readCreditNotes } from '../data/invoice-history.js';
import { lockInvoice, readCredits, readInvoice } from '../data/read-invoices.js';
import { writeDraft } from '../data/write-draft.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

/** Drafts the credit note that mirrors a final invoice; its lines can be changed to credit a part. */
@Injectable()
export class CreditInvoice {
  constructor(private readonly transactions: Transactions) {}

  /** @throws only_final_is_credited, credit_draft_exists, credited_in_full (409) */
  run(context: TenantContext, invoiceId: Id, reason: string): Promise<InvoiceView> {
    return this.transactions.run(context, async (tx) => {
      // held, so that a second credit note waits and then sees the first
      const { state } = await lockInvoice(tx, invoiceId);
      const original = await readInvoice(tx, invoiceId);
      if (state !== 'final' || original.kind !== 'invoice') throw new DomainError('conflict', 'only_final_is_credited');
      const notes = await readCreditNotes(tx, invoiceId);
      if (notes.some((note) => note.state === 'draft')) throw new DomainError('conflict', 'credit_draft_exists');
      await refuseCredited(tx, original);
      const creditId = newId();
      await writeCreditNote(tx, creditId, original, reason, notes.length + 1);
      await audit(tx, {
        action: 'invoice.drafted',
        subject: { kind: 'invoice', id: creditId },
        changes: { credits_invoice_id: invoiceId, lines: original.lines.length },
      });
      await audit(tx, {
        action: 'invoice.credit_drafted',
        subject: { kind: 'invoice', id: invoiceId },
        changes: { credit_note_id: creditId },
      });
      return viewOf(tx, creditId);
    });
  }
}

async function refuseCredited(tx: Tx, { invoiceId, totals }: SalesInvoice): Promise<void> {
  const credits = await readCredits(tx, invoiceId);
  const left = credits.reduce((rest, credit) => rest + credit.totals.total, Number(totals.total));
  if (left <= 0) throw new DomainError('conflict', 'credited_in_full');
}

function writeCreditNote(tx: Tx, creditId: Id, original: SalesInvoice, reason: string, nth: number): Promise<void> {
  const { periodFrom: from, periodTo: to } = original;
  return writeDraft(tx, {
    invoiceId: creditId,
    kind: 'credit_note',
    naturalKey: `credit:${original.invoiceId}:${nth}`,
    customerId: original.customerId,
    projectId: original.projectId,
    creditsInvoiceId: original.invoiceId,
    runId: null,
    language: original.language,
    yourReference: original.yourReference,
    note: reason,
    ...(from && to ? { period: { from, to } } : {}),
    lines: mirrorLines(original.lines),
  });
}
