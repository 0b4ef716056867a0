import { Decimal } from './decimal.js';

/**
 * An amount of euro in whole cents: always a safe integer, never a fraction. Every operation below checks that,
 * so that an amount too large to be exact (above 90 billion euro) is an error and not a wrong number.
 */
export type Cents = number & { readonly __unit: 'cents' };

export const ZERO = 0 as Cents;

/** Names an integer as cents. Throws RangeError for a fraction, NaN or an amount that would not be exact. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact amount in cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

export const add = (a: Cents, b: Cents): Cents => cents(a + b);
export const subtract = (a: Cents, b: Cents): Cents => cents(a - b);
export const negate = (a: Cents): Cents => cents(-a);
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total: Cents = ZERO;
  for (const amount of amounts) total = add(total, amount);
  return total;
};

/** A decimal number of cents to whole cents, half away from zero (Belastingdienst: a third decimal of 5 or more goes up; credit mirrors debit). */
export function roundToCents(value: Decimal): Cents {
  return cents(value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}

/** amount × factor, rounded once to whole cents, half away from zero. */
export function multiply(amount: Cents, factor: Decimal | string): Cents {
  return roundToCents(new Decimal(amount).times(factor));
}

/**
 * Spreads an amount over `parts` as evenly as cents allow: the first parts carry the odd cents, the sum is exact.
 * @param parts whole number of at least 1
 */
export function spread(amount: Cents, parts: number): Cents[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`cannot spread over ${parts} parts`);
  const base = Math.trunc(amount / parts);
  const odd = amount - base * parts;
  return Array.from({ length: parts }, (_, index) => cents(base + (index < Math.abs(odd) ? Math.sign(odd) : 0)));
}

const WRITTEN = /^(-?)(\d{1,12})\.(\d{2})$/;

/** The API's form, `"2143.10"`: a point, exactly two digits. Returns undefined for anything else. */
export function parseEuro(text: string): Cents | undefined {
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const value = Number(match[2]) * 100 + Number(match[3]);
  return cents(match[1] ? -value : value);
}

/** Cents to the API’s form `"2143.10"`, or with the mark of a Dutch table. */
export function formatEuro(amount: Cents, mark: '.' | ',' = '.'): string {
  const size = Math.abs(amount);
  const rest = size % 100;
  return `${amount < 0 ? '-' : ''}${(size - rest) / 100}${mark}${rest < 10 ? '0' : ''}${rest}`;
}
