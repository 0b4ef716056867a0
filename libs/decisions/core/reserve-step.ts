import { Decimal, type Cents } from '#libs/kernel/index.js';
import type { Part } from './choices.js';

/**
 * A part with the percentage it comes to. The general reserve takes its first percentage until it holds so many times the wage cost
 * of the year, and its lower one of what is left to divide from there on (co-operative facts 9.2). Exact up to 40 digits.
 * @param base what there is to divide, in cents
 */
export function effectivePercent(
  part: Part,
  base: Cents,
  { general_reserve, wage_cost }: { wage_cost: Cents; general_reserve: Cents },
): Part {
  if (!part.until || part.percent.isZero() || base === 0) return part;
  const room = Decimal.max(0, part.until.times.times(wage_cost).minus(general_reserve));
  const filling = room.times(100).div(part.percent);
  if (filling.gte(base)) return part;
  const amount = new Decimal(base).minus(filling).times(part.until.percent).div(100).plus(room);
  return { ...part, percent: amount.times(100).div(base) };
}
