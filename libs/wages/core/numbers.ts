import { cents, type Cents } from '#libs/kernel/index.js';

/**
 * A percentage in thousandths of a percent: 35.75% is 35,750. The law prints at most three decimals, so every rate is
 * a whole number and amount × rate is exact.
 */
export type Rate = number & { readonly __unit: 'thousandths of a percent' };

/** 100%. */
export const WHOLE = 100_000;

export type Rounding = 'none' | 'down' | 'up' | 'half_up';

/** The integer itself; RangeError when it is no longer exact. */
export function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact whole number: ${value}`);
  return value;
}

export const rate = (value: number): Rate => exact(value) as Rate;

/** a × b, exact or RangeError. */
export const times = (a: number, b: number): number => exact(a * b);

/**
 * Quotient rounded down (towards minus infinity). Exact for safe integers: were the true quotient below a whole number k,
 * it is so by at least 1/divisor, more than half a unit in the last place of k, so the division cannot land on k.
 */
export const floorDiv = (dividend: number, divisor: number): number => Math.floor(dividend / divisor);

/** Quotient rounded up. */
export const ceilDiv = (dividend: number, divisor: number): number => 0 - Math.floor((0 - dividend) / divisor);

/** Quotient rounded half up, for a dividend of zero or more. */
export const halfUpDiv = (dividend: number, divisor: number): number =>
  Math.floor(exact(2 * dividend + divisor) / (2 * divisor));

/** Quotient by a named rounding; a negative dividend mirrors its positive twin, so that a correction undoes what it corrects. */
export function divide(dividend: number, divisor: number, rounding: Exclude<Rounding, 'none'>): number {
  if (dividend < 0) return 0 - divide(0 - dividend, divisor, rounding);
  if (dividend === 0) return 0; // also for minus zero
  if (rounding === 'down') return floorDiv(dividend, divisor);
  return rounding === 'up' ? ceilDiv(dividend, divisor) : halfUpDiv(dividend, divisor);
}

/** A percentage of an amount in cents, rounded by name. */
export const portion = (amount: number, of: Rate, rounding: Exclude<Rounding, 'none'>): Cents =>
  cents(divide(times(amount, of), WHOLE, rounding));

/** `37_560` as `"37.56"`: at least two decimals, no more than needed. */
export function formatRate(value: Rate): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  const decimals = digits.slice(-3);
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${decimals.endsWith('0') ? decimals.slice(0, 2) : decimals}`;
}

const PERCENT = /^(-?)(\d{1,3})(?:\.(\d{1,3}))?$/;

/** `"35.75"` percent as a rate; undefined when it is not a number of at most three decimals. */
export function parseRate(text: string): Rate | undefined {
  const match = PERCENT.exec(text);
  if (!match) return undefined;
  const value = Number(match[2]) * 1000 + Number((match[3] ?? '').padEnd(3, '0'));
  return rate(match[1] ? 0 - value : value);
}
