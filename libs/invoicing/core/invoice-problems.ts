import type { ErrorParams, LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';
import { isLate, lastInvoiceDay, LONGEST_USUAL_TERM } from './invoice-dates.js';
import type { InvoiceLine } from './invoice-line.js';
import { hasFullAddress, type Customer, type Issuer } from './invoice-parties.js';
import type { InvoiceTotals } from './invoice-totals.js';

/** Something to repair before an invoice can become final (`blocking`), or to look at (a warning). */
export interface InvoiceProblem {
  readonly code: string;
  readonly params: ErrorParams;
  readonly blocking: boolean;
  /** Where it is to be repaired: RFC 6901 pointer into the invoice. */
  readonly pointer: string;
}

export interface InvoiceToCheck {
  readonly kind: 'invoice' | 'credit_note';
  readonly issueDate: LocalDate;
  readonly termDays: number;
  readonly issuer: Issuer;
  readonly customer: Customer;
  readonly lines: readonly InvoiceLine[];
  readonly totals: InvoiceTotals;
  /** Why nothing or 0% is charged; an exemption has a usual wording, the 0% rule has none. */
  readonly vatReason: string;
  /** Credit notes only: whether all credits together stay within the original. */
  readonly withinOriginal: boolean;
}

/** What art. 35a Wet OB and the Handelsregisterwet ask of an invoice and this one lacks, and what a reader should know. */
export const invoiceProblems = (invoice: InvoiceToCheck): InvoiceProblem[] => [
  ...issuerProblems(invoice),
  ...customerProblems(invoice),
  ...figureProblems(invoice),
  ...warnings(invoice),
];

export const isReady = (problems: readonly InvoiceProblem[]): boolean => !problems.some(({ blocking }) => blocking);

const block = (pointer: string, code: string, params: ErrorParams = {}): InvoiceProblem => ({
  code,
  params,
  pointer,
  blocking: true,
});

const warn = (pointer: string, code: string, params: ErrorParams = {}): InvoiceProblem => ({
  code,
  params,
  pointer,
  blocking: false,
});

const uses = ({ lines }: InvoiceToCheck, ...treatments: VatTreatment[]): boolean =>
  lines.some(({ treatment }) => treatments.includes(treatment));

function issuerProblems(invoice: InvoiceToCheck): InvoiceProblem[] {
  const { issuer, totals } = invoice;
  // who only makes exempt supplies may have no VAT number at all
  const needsVatNumber = uses(invoice, 'standard', 'reduced', 'zero', 'reverse_charge');
  return [
    ...(hasFullAddress(issuer) ? [] : [block('/issuer', 'issuer_address_incomplete')]),
    ...(issuer.kvkNumber ? [] : [block('/issuer/kvk_number', 'issuer_kvk_number_missing')]),
    ...(issuer.vatNumber || !needsVatNumber ? [] : [block('/issuer/vat_number', 'issuer_vat_number_missing')]),
    ...(issuer.iban || totals.total <= 0 ? [] : [block('/issuer/iban', 'issuer_iban_missing')]),
  ];
}

function customerProblems(invoice: InvoiceToCheck): InvoiceProblem[] {
  const { customer, vatReason } = invoice;
  const name = customer.name;
  return [
    ...(hasFullAddress(customer) ? [] : [block('/customer', 'customer_address_incomplete', { name })]),
    ...(customer.vatNumber || !uses(invoice, 'reverse_charge')
      ? []
      : [block('/customer/vat_number', 'customer_vat_number_missing', { name })]),
    ...(vatReason !== '' || !uses(invoice, 'zero') ? [] : [block('/note', 'vat_reason_missing')]),
  ];
}

function figureProblems({ kind, lines, totals, withinOriginal }: InvoiceToCheck): InvoiceProblem[] {
  if (lines.length === 0) return [block('/lines', 'invoice_without_lines')];
  if (totals.total === 0) return [block('/lines', 'invoice_without_amount')];
  if (kind === 'invoice') return totals.total < 0 ? [block('/lines', 'invoice_negative')] : [];
  if (totals.total > 0) return [block('/lines', 'credit_note_positive')];
  return withinOriginal ? [] : [block('/lines', 'credit_exceeds_invoice')];
}

function warnings({ issueDate, kind, lines, termDays }: InvoiceToCheck): InvoiceProblem[] {
  const first = lines.map(({ suppliedOn }) => suppliedOn).sort()[0];
  const late = kind === 'invoice' && first !== undefined && isLate(first, issueDate);
  return [
    ...(late ? [warn('/lines', 'invoice_late', { supplied_on: first, deadline: lastInvoiceDay(first) })] : []),
    ...(termDays > LONGEST_USUAL_TERM ? [warn('/due_date', 'payment_term_long', { days: termDays })] : []),
    ...(first !== undefined && lines.some(({ suppliedOn }) => suppliedOn > issueDate)
      ? [warn('/lines', 'supplied_in_future')]
      : []),
  ];
}
