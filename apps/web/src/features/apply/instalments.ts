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

/**
 * What one time costs, as `25.00`.
 * @param amount in all, as `1000.00`
 * @returns null where it does not divide into equal whole cents: the last time would differ
 */
export function eachTime(amount: string, times: number): string | null {
  const cents = centsOf(amount);
  if (times < 2 || cents % times !== 0) return null;
  const each = String(cents / times).padStart(3, '0');
  return `${each.slice(0, -2)}.${each.slice(-2)}`;
}
