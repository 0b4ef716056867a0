import { negate, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { JournalLineDraft, VatTreatment, VatTreatmentFacts } from '#libs/ledger/index.js';
import type { InvoiceTotals } from './invoice-totals.js';

export interface PostedInvoice {
  readonly totals: InvoiceTotals;
  readonly numberText: string;
  readonly dueDate: LocalDate;
  readonly customerId: Id;
  readonly projectId: Id | null;
}

type Accounts = Pick<VatTreatmentFacts, 'revenueRole' | 'vatRole'>;

/**
 * The journal lines of an invoice: debtors, which open an item of the total, against revenue per treatment and VAT per
 * rate. A credit note, whose figures are negative, gives the same lines with their sides swapped. They balance because
 * the total is the sum of the groups; a group of nil gives no line.
 * @param accountsOf where a treatment's revenue and VAT go
 */
export function invoicePostings(
  invoice: PostedInvoice,
  accountsOf: (treatment: VatTreatment) => Accounts,
): JournalLineDraft[] {
  const { customerId, dueDate, numberText, totals } = invoice;
  const card = { relationId: customerId, ...(invoice.projectId ? { projectId: invoice.projectId } : {}) };
  const groups = totals.groups.filter(({ taxable }) => taxable !== 0);
  const revenue = groups.map(({ taxable, treatment }) => ({
    ...side(negate(taxable)),
    ...card,
    account: accountsOf(treatment).revenueRole,
    vatTreatment: treatment,
  }));
  const vat = groups.flatMap(({ treatment, vat: amount }) => {
    const account = accountsOf(treatment).vatRole;
    return account && amount !== 0 ? [{ ...side(negate(amount)), ...card, account, vatTreatment: treatment }] : [];
  });
  const opens = { reference: numberText, dueOn: dueDate };
  return [{ ...side(totals.total), ...card, account: 'debtors', opens }, ...revenue, ...vat];
}

/** A positive amount on the debit side, a negative one on the credit side. */
const side = (amount: Cents): { debit: Cents } | { credit: Cents } =>
  amount < 0 ? { credit: negate(amount) } : { debit: amount };
