import { Injectable } from '@nestjs/common';
import { takeNumber } from '#libs/cooperatives/index.js';
import { DomainError, paymentReference, today, yearOf, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readOpenAmounts, vatTreatment, type JournalEntryDraft } from '#libs/ledger/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import { linesCredited } from '../core/credit-note.js';
import { dueDate } from '../core/invoice-dates.js';
import { numberText } from '../core/invoice-number.js';
import { invoicePostings } from '../core/invoice-postings.js';
import { isReady, type InvoiceProblem } from '../core/invoice-problems.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { makeFinal } from '../data/make-final.js';
import { lockInvoice, readCredits, readInvoice } from '../data/read-invoices.js';
import { releaseLines } from '../data/release-lines.js';
import { problemsOf } from './problems-of.js';

/** The drawing that invoices get which become final now; see `drawInvoice`. */
export const TEMPLATE_VERSION = 1;
export const DOCUMENT_TOPIC = 'invoice-document';

/** The step from draft to final, for one invoice and for a run: everything in the caller's transaction. */
@Injectable()
export class FinaliseDraft {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Fixes every figure and the parties, gives the number (last, it is held until the commit), posts the journal entry with
   * its open item. The caller queues the document. A credit note is set off against its invoice, and gives the work of the lines it
   * takes back whole back to be billed.
   * @throws invoice_not_ready (422) with a fault per problem, invoice_date_before_last, and what posting refuses (409)
   */
  async run(tx: Tx, draft: SalesInvoice): Promise<void> {
    const issueDate = today(tx.context.clock);
    // held, so that two credit notes at once do not both fit
    if (draft.creditsInvoiceId) await lockInvoice(tx, draft.creditsInvoiceId);
    refuseUnready(await problemsOf(tx, draft, issueDate));
    const { invoiceId, terms, totals } = draft;
    const due = dueDate(issueDate, terms.days);
    const year = yearOf(issueDate);
    const books = await this.ledger.look(tx, entryOf(draft, '', issueDate, due));
    // from here to the commit the other invoices of the series wait: three round trips
    const number = await takeNumber(tx, `invoice:${terms.series}`, year);
    const text = numberText(terms.series, year, number);
    const made = makeFinal(tx, draft, {
      year,
      number,
      numberText: text,
      issueDate,
      dueDate: due,
      paymentReference: paymentReference(text),
      templateVersion: TEMPLATE_VERSION,
      snapshot: draft.parties,
    });
    await Promise.all([made, this.ledger.post(tx, entryOf(draft, text, issueDate, due), books)]);
    if (draft.creditsInvoiceId) {
      await this.setOff(tx, draft.creditsInvoiceId, invoiceId, issueDate);
      await release(tx, draft.creditsInvoiceId, invoiceId);
    }
    await audit(tx, {
      action: 'invoice.finalised',
      subject: { kind: 'invoice', id: invoiceId },
      changes: { number: text, net: totals.net, vat: totals.vat, total: totals.total },
    });
  }

  /** For at most what is open: what was paid already stays a claim of the customer. */
  private async setOff(tx: Tx, invoiceId: Id, creditNoteId: Id, settledOn: LocalDate): Promise<void> {
    const items = await readOpenAmounts(tx, 'invoice', [invoiceId, creditNoteId]);
    const [invoice, creditNote] = [items.get(invoiceId), items.get(creditNoteId)];
    if (!invoice || !creditNote || invoice.open <= 0) return;
    await this.ledger.offset(tx, {
      openItemId: invoice.openItemId,
      againstId: creditNote.openItemId,
      on: settledOn,
      sourceKey: `invoice:${creditNoteId}:set-off`,
    });
  }
}

async function release(tx: Tx, invoiceId: Id, creditNoteId: Id): Promise<void> {
  const original = await readInvoice(tx, invoiceId);
  const credits = await readCredits(tx, invoiceId);
  const lineNos = linesCredited(
    original.lines,
    credits.flatMap((credit) => credit.lines),
  );
  if (lineNos.length > 0) await releaseLines(tx, { invoiceId, creditNoteId, lineNos });
  await audit(tx, {
    action: 'invoice.credited',
    subject: { kind: 'invoice', id: invoiceId },
    changes: { credit_note_id: creditNoteId, released_lines: lineNos },
  });
}

function entryOf(draft: SalesInvoice, text: string, issueDate: LocalDate, due: LocalDate): JournalEntryDraft {
  const { customerId, invoiceId, kind, projectId, totals } = draft;
  const name = kind === 'invoice' ? 'Factuur' : 'Creditfactuur';
  return {
    journal: 'sales',
    date: issueDate,
    description: `${name} ${text} ${draft.parties.customer.name}`,
    sourceKey: `invoice:${invoiceId}:finalised`,
    sourceKind: 'invoice',
    sourceId: invoiceId,
    lines: invoicePostings({ totals, numberText: text, dueDate: due, customerId, projectId }, vatTreatment),
  };
}

function refuseUnready(problems: readonly InvoiceProblem[]): void {
  if (isReady(problems)) return;
  const faults = problems.filter(({ blocking }) => blocking);
  throw new DomainError('invalid', 'invoice_not_ready', {}, faults);
}
