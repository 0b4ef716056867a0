import { multiply, type Cents, type Decimal, type LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';

export const LINE_UNITS = ['hour', 'piece', 'day', 'month', 'square_metre', 'metre', 'kilometre', 'trip'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

export const LINE_KINDS = ['hours', 'delivery', 'fixed_fee', 'free'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One line of an invoice; on a credit note quantity and net are negative, the price never is (EN 16931 BR-27). */
export interface InvoiceLine {
  readonly kind: LineKind;
  readonly description: string;
  /** At most four decimals. */
  readonly quantity: Decimal;
  readonly unit: LineUnit;
  /** Per unit, excluding VAT. */
  readonly unitPrice: Cents;
  /** Excluding VAT. */
  readonly net: Cents;
  readonly treatment: VatTreatment;
  /** The rate at the date of supply; 0 where no VAT is charged. */
  readonly percent: Decimal;
  /** When the supply was made or completed: decides the rate (art. 35a lid 1 Wet OB). */
  readonly suppliedOn: LocalDate;
  /** Of a credit note: the line of its invoice that this one takes back, whole or in part. */
  readonly creditsLineNo?: number | null;
}

/** A line made from work that was done: it also knows when that work began. */
export interface SuppliedLine extends InvoiceLine {
  readonly startsOn: LocalDate;
}

/** How the lines of a project are taxed: its treatment, and the percentage that goes with it on a date. */
export interface VatTerms {
  readonly treatment: VatTreatment;
  readonly percentOn: (date: LocalDate) => Decimal;
}

/** Quantity × price, rounded once to whole cents, half away from zero (EN 16931 BT-131). */
export const lineNet = (quantity: Decimal, unitPrice: Cents): Cents => multiply(unitPrice, quantity);
