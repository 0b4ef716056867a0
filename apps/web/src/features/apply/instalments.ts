import type { ApplicationPage } from '../../lib/contract';
import { amountOf, centsOf } from '../../lib/money';

/** A setting of the articles as it is written; empty when the page does not name it. */
export const valueOf = (page: ApplicationPage, setting: string): string =>
  page.settings.find((one) => one.setting === setting)?.value ?? '';

/** What a member pays in all, as `1000.00`: every share she takes. */
export const obligationOf = (page: ApplicationPage): string =>
  amountOf(centsOf(valueOf(page, 'share_amount')) * Number(valueOf(page, 'share_count') || '1'));

/** In how many times a share may be paid: ordinary numbers up to the most the articles allow, that one among them. */
export function choicesOf(most: number): number[] {
  const ordinary = [1, 5, 10, 20, 40].filter((one) => one < most);
  return [...ordinary, Math.max(1, most)];
}

export interface Times {
  /** How many times cost the first amount; the odd cents go to them, as the plan of a member has it (`spread`). */
  readonly first: number;
  /** As `25.01`. */
  readonly amount: string;
  /** What every time after those costs; null when all cost the same. */
  readonly later: string | null;
}

/**
 * What the times cost of a share paid in more than one.
 * @param amount in all, as `1000.00`
 * @returns null for one time: that is the amount itself
 */
export function timesOf(amount: string, times: number): Times | null {
  const cents = centsOf(amount);
  if (times < 2) return null;
  const odd = cents % times;
  const later = (cents - odd) / times;
  return odd === 0
    ? { first: times, amount: amountOf(later), later: null }
    : { first: odd, amount: amountOf(later + 1), later: amountOf(later) };
}
