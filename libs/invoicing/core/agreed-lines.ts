import { dateText, type Language } from '#libs/documents/index.js';
import {
  Decimal,
  firstDay,
  lastDay,
  nextMonth,
  type Cents,
  type Id,
  type LocalDate,
  type Month,
} from '#libs/kernel/index.js';
import { lineNet, type LineUnit, type SuppliedLine, type VatTerms } from './invoice-line.js';

/** Work agreed per piece, done on a day. */
export interface Delivery {
  readonly deliveryId: Id;
  readonly suppliedOn: LocalDate;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: LineUnit;
  readonly unitPrice: Cents;
}

/** An amount per calendar month, from a month on, until a month or without end. */
export interface FixedFee {
  readonly feeId: Id;
  readonly description: string;
  readonly monthlyAmount: Cents;
  readonly firstMonth: Month;
  readonly lastMonth: Month | null;
  /** Months that are on an invoice already. */
  readonly billedMonths: readonly Month[];
}

export interface DeliveryLine extends SuppliedLine {
  readonly kind: 'delivery';
  readonly deliveryId: Id;
}

export interface FixedFeeLine extends SuppliedLine {
  readonly kind: 'fixed_fee';
  readonly feeId: Id;
  readonly month: Month;
}

/** How a project is billed: its VAT, and the language of its customer. */
export interface BillingTerms {
  readonly vat: VatTerms;
  readonly language: Language;
}

/** One line per delivery, in order of date. */
export const deliveryLines = (deliveries: readonly Delivery[], vat: VatTerms): DeliveryLine[] =>
  [...deliveries]
    .sort((a, b) => (a.suppliedOn < b.suppliedOn ? -1 : a.suppliedOn > b.suppliedOn ? 1 : 0))
    .map(({ deliveryId, description, quantity, suppliedOn, unit, unitPrice }) => ({
      kind: 'delivery',
      deliveryId,
      description,
      quantity,
      unit,
      unitPrice,
      net: lineNet(quantity, unitPrice),
      treatment: vat.treatment,
      percent: vat.percentOn(suppliedOn),
      startsOn: suppliedOn,
      suppliedOn,
    }));

/** The months of a fee that ended on or before a date and are on no invoice yet. A month is supplied on its last day. */
export function monthsDue(fee: FixedFee, until: LocalDate): Month[] {
  const billed = new Set(fee.billedMonths);
  const due: Month[] = [];
  for (let month = fee.firstMonth; lastDay(month) <= until; month = nextMonth(month)) {
    if (fee.lastMonth && month > fee.lastMonth) break;
    if (!billed.has(month)) due.push(month);
  }
  return due;
}

/** One line per fee and month that is due, oldest first. */
export const fixedFeeLines = (fees: readonly FixedFee[], until: LocalDate, terms: BillingTerms): FixedFeeLine[] =>
  fees
    .flatMap((fee) => monthsDue(fee, until).map((month) => fixedFeeLine(fee, month, terms)))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));

const fixedFeeLine = (fee: FixedFee, month: Month, { language, vat }: BillingTerms): FixedFeeLine => ({
  kind: 'fixed_fee',
  feeId: fee.feeId,
  month,
  description: `${fee.description}, ${monthText(month, language)}`,
  quantity: new Decimal(1),
  unit: 'month',
  unitPrice: fee.monthlyAmount,
  net: fee.monthlyAmount,
  treatment: vat.treatment,
  percent: vat.percentOn(lastDay(month)),
  startsOn: firstDay(month),
  suppliedOn: lastDay(month),
});

/** `oktober 2026`: the first day without its day, and with plain spaces. */
const monthText = (month: Month, language: Language): string =>
  dateText(firstDay(month), language).replace(/\s/g, ' ').replace(/^1 /, '');
