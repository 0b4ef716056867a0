import { Decimal, roundToCents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { yearFraction, type DayCount } from './day-count.js';

/** What the amount owed changes by on a day: up when money comes, down when it is paid back. */
export interface Movement {
  readonly date: LocalDate;
  readonly amount: Cents;
}

export interface Terms {
  readonly interest_percent: Decimal;
  readonly day_count: DayCount;
}

/**
 * Interest over the days from `from` (included) to `until` (not included) on what was owed on each of them: a movement
 * counts from its own day. Simple interest, exact until the end, then rounded once to whole cents, half away from zero.
 * @param movements in any order
 */
export function interestBetween(
  movements: readonly Movement[],
  { interest_percent, day_count }: Terms,
  from: LocalDate,
  until: LocalDate,
): Cents {
  let exact = new Decimal(0);
  for (const { date, amount } of movements) {
    const start = date > from ? date : from;
    if (start < until) exact = exact.plus(yearFraction(day_count, start, until).times(amount));
  }
  return roundToCents(exact.times(interest_percent).div(100));
}
