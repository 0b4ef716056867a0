import { daysBetween, Decimal, localDate, yearOf, type LocalDate } from '#libs/kernel/index.js';

/**
 * How days become a part of a year. 30E/360: every month has 30 days, the 31st counts as the 30th. ACT/365: real days, a
 * year is always 365. ACT/ACT: real days over the real length of the year each day lies in (ISDA).
 */
export const DAY_COUNTS = ['30E/360', 'ACT/365', 'ACT/ACT'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/**
 * Part of a year from a day (included) to a day (not included), exact up to 40 digits. Parts that follow each other add up
 * to the part of the whole.
 */
export function yearFraction(dayCount: DayCount, from: LocalDate, until: LocalDate): Decimal {
  if (dayCount === '30E/360') return new Decimal(days360(until) - days360(from)).div(360);
  if (dayCount === 'ACT/365') return new Decimal(daysBetween(from, until)).div(365);
  return yearsUntil(until).minus(yearsUntil(from));
}

function days360(date: LocalDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return year * 360 + month * 30 + Math.min(day, 30);
}

/** Whole years and the part of the last one. */
function yearsUntil(date: LocalDate): Decimal {
  const year = yearOf(date);
  const start = localDate(`${year}-01-01`);
  const length = daysBetween(start, localDate(`${year}-12-31`)) + 1;
  return new Decimal(daysBetween(start, date)).div(length).plus(year);
}
