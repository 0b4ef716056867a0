import { type LocalDate } from '#libs/kernel/index.js';

/**
 * The few calendar questions a payslip asks, answered from the digits of the ISO date: a payslip is computed faster than
 * a calendar library can parse its dates.
 */

const year = (date: LocalDate): number => Number(date.slice(0, 4));
const month = (date: LocalDate): number => Number(date.slice(5, 7));
const day = (date: LocalDate): number => Number(date.slice(8, 10));

/** Age in whole years on a date; somebody born on 29 February has the birthday on 1 March in other years. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const passed = date.slice(5) >= birthDate.slice(5) ? 0 : 1;
  return year(date) - year(birthDate) - passed;
}

/** The first birthday after `date`, or undefined when it lies after `until`. */
export function birthdayWithin(birthDate: LocalDate, after: LocalDate, until: LocalDate): LocalDate | undefined {
  for (let candidate = year(after); candidate <= year(until); candidate += 1) {
    const leapless = birthDate.endsWith('-02-29') && !isLeap(candidate);
    const birthday = `${candidate}-${leapless ? '03-01' : birthDate.slice(5)}` as LocalDate;
    if (birthday > after && birthday <= until) return birthday;
  }
  return undefined;
}

const isLeap = (of: number): boolean => (of % 4 === 0 && of % 100 !== 0) || of % 400 === 0;

/** Months since the year zero: `2026-03` is 24314. Comparing months is comparing these. */
export const monthNumber = (date: LocalDate): number => year(date) * 12 + month(date) - 1;

/** Days since 1970-01-01 (proleptic Gregorian). */
export function dayNumber(date: LocalDate): number {
  const m = month(date);
  const y = m <= 2 ? year(date) - 1 : year(date);
  const era = Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day(date) - 1;
  const yearOfEra = y - era * 400;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Mondays to Fridays from `from` up to and including `to`; 0 when `to` comes first. */
export function weekdays(from: LocalDate, to: LocalDate): number {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (last < first) return 0;
  const upTo = (dayNr: number): number => {
    const sinceMonday = dayNr - 4; // 1970-01-05 was a Monday
    const weeks = Math.floor(sinceMonday / 7);
    return weeks * 5 + Math.min(5, sinceMonday - weeks * 7 + 1);
  };
  return upTo(last) - upTo(first - 1);
}
