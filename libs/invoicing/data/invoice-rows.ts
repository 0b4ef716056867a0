import { cents, Decimal, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';
import type { LineKind, LineUnit } from '../core/invoice-line.js';
import type { InvoiceSnapshot } from '../core/invoice-parties.js';
import { totalsOf } from '../core/invoice-totals.js';
import type { SalesInvoice } from '../core/sales-invoice.js';

interface LineJson {
  lineNo: number;
  kind: LineKind;
  description: string;
  quantity: string;
  unit: LineUnit;
  unitPrice: number;
  net: number;
  treatment: VatTreatment;
  percent: string;
  suppliedOn: LocalDate;
  creditsLineNo: number | null;
}

interface GroupJson {
  treatment: VatTreatment;
  percent: string;
  taxable: number;
  vat: number;
}

export interface InvoiceRow {
  invoice_id: Id;
  kind: 'invoice' | 'credit_note';
  state: 'draft' | 'final';
  version: number;
  number_text: string | null;
  customer_id: Id;
  project_id: Id | null;
  credits_invoice_id: Id | null;
  run_id: Id | null;
  period_from: LocalDate | null;
  period_to: LocalDate | null;
  issue_date: LocalDate | null;
  due_date: LocalDate | null;
  payment_reference: string | null;
  language: 'nl' | 'en';
  your_reference: string;
  note: string;
  net_cents: Cents;
  vat_cents: Cents;
  total_cents: Cents;
  template_version: number | null;
  invoice_series: string;
  term_days: number;
  /** As written down when it became final; null for a draft. */
  snapshot: InvoiceSnapshot | null;
  /** The same from the registers of today. */
  today: InvoiceSnapshot;
  lines: LineJson[];
  groups: GroupJson[];
}

export const toSalesInvoice = (row: InvoiceRow): SalesInvoice => ({
  invoiceId: row.invoice_id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  numberText: row.number_text,
  customerId: row.customer_id,
  projectId: row.project_id,
  creditsInvoiceId: row.credits_invoice_id,
  runId: row.run_id,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  issueDate: row.issue_date,
  dueDate: row.due_date,
  paymentReference: row.payment_reference,
  language: row.language,
  yourReference: row.your_reference,
  note: row.note,
  // JSON numbers bypass the driver's check of bigint columns
  lines: row.lines.map((line) => ({
    ...line,
    quantity: new Decimal(line.quantity),
    unitPrice: cents(line.unitPrice),
    net: cents(line.net),
    percent: new Decimal(line.percent),
  })),
  totals: totalsOf(
    row.groups.map((group) => ({
      treatment: group.treatment,
      percent: new Decimal(group.percent),
      taxable: cents(group.taxable),
      vat: cents(group.vat),
    })),
  ),
  parties: row.snapshot ?? row.today,
  terms: { series: row.invoice_series, days: row.term_days },
  templateVersion: row.template_version,
});
