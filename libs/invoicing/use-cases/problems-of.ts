import type { LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { staysWithin } from '../core/credit-note.js';
import { invoiceProblems, type InvoiceProblem } from '../core/invoice-problems.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { readCredits, readInvoice } from '../data/read-invoices.js';

/** What stands in the way of a draft becoming final on a day, and what is worth a look. */
export async function problemsOf(tx: Tx, draft: SalesInvoice, issueDate: LocalDate): Promise<InvoiceProblem[]> {
  return invoiceProblems({
    kind: draft.kind,
    issueDate,
    termDays: draft.terms.days,
    issuer: draft.parties.issuer,
    customer: draft.parties.customer,
    lines: draft.lines,
    totals: draft.totals,
    vatReason: draft.parties.vatReason || draft.note,
    withinOriginal: await fitsOriginal(tx, draft),
  });
}

async function fitsOriginal(tx: Tx, { creditsInvoiceId, totals }: SalesInvoice): Promise<boolean> {
  if (!creditsInvoiceId) return true;
  const original = await readInvoice(tx, creditsInvoiceId);
  const earlier = await readCredits(tx, creditsInvoiceId);
  return staysWithin(original.totals, [...earlier.map((credit) => credit.totals), totals]);
}
