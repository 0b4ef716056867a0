import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { InvoiceLine } from './invoice-line.js';
import type { InvoiceSnapshot } from './invoice-parties.js';
import type { InvoiceTotals } from './invoice-totals.js';

export interface NumberedLine extends InvoiceLine {
  readonly lineNo: number;
}

/** A sales invoice or credit note, draft or final. A final one speaks from its snapshot, a draft from the registers of today. */
export interface SalesInvoice {
  readonly invoiceId: Id;
  readonly kind: 'invoice' | 'credit_note';
  readonly state: 'draft' | 'final';
  readonly version: number;
  readonly numberText: string | null;
  readonly customerId: Id;
  readonly projectId: Id | null;
  readonly creditsInvoiceId: Id | null;
  readonly runId: Id | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly issueDate: LocalDate | null;
  readonly dueDate: LocalDate | null;
  readonly paymentReference: string | null;
  readonly language: 'nl' | 'en';
  readonly yourReference: string;
  readonly note: string;
  readonly lines: readonly NumberedLine[];
  readonly totals: InvoiceTotals;
  readonly parties: InvoiceSnapshot;
  /** Series of numbers and payment term in calendar days that hold when it becomes final. */
  readonly terms: { readonly series: string; readonly days: number };
  readonly templateVersion: number | null;
}

/** One row of the hours specification. */
export interface SpecifiedEntry {
  readonly entryId: Id;
  readonly lineNo: number;
  readonly date: LocalDate;
  readonly memberName: string;
  readonly activityName: string;
  readonly description: string;
  readonly minutes: number;
  readonly hourlyRate: Cents;
}
