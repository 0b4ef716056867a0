import type { Cents, Decimal, LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';
import { lineNet, type InvoiceLine, type LineUnit } from './invoice-line.js';

/** A line somebody typed. */
export interface TypedLine {
  readonly description: string;
  /** Negative for a discount, and on a credit note. */
  readonly quantity: Decimal;
  readonly unit: LineUnit;
  readonly unitPrice: Cents;
  readonly treatment: VatTreatment;
  readonly suppliedOn: LocalDate;
  /** Of a credit note: the line of its invoice that this one takes back, whole or in part. */
  readonly creditsLineNo?: number | undefined;
}

/** @param percentOn the rate of a treatment on a day */
export const freeLine = (
  line: TypedLine,
  percentOn: (treatment: VatTreatment, date: LocalDate) => Decimal,
): InvoiceLine => ({
  ...line,
  creditsLineNo: line.creditsLineNo ?? null,
  kind: 'free',
  net: lineNet(line.quantity, line.unitPrice),
  percent: percentOn(line.treatment, line.suppliedOn),
});
