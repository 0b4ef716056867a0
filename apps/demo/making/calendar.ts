import { addDays, daysBetween, localDate, mondayOf, type LocalDate, type Month } from '#libs/kernel/index.js';

/** The story begins here and is told up to the reference day. */
export const FIRST_DAY = localDate('2026-06-01');
/** Months of which the invoices went out; what comes after is for the visitor. */
export const BILLED_MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09'] as Month[];

const EARLIEST_REFERENCE = localDate('2026-11-13');
const LATEST_REFERENCE = localDate('2026-11-30');

/** "Today" in the demonstration: today, but never before October's hours are worked nor after November. */
export function referenceDay(today: LocalDate): LocalDate {
  if (today < EARLIEST_REFERENCE) return EARLIEST_REFERENCE;
  return today > LATEST_REFERENCE ? LATEST_REFERENCE : today;
}

/** Every day from the first to the last, both included. */
export const daysFrom = (first: LocalDate, last: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));

/** How many weeks before the reference day's week a day lies: 0 is the same week. */
export const weeksBefore = (reference: LocalDate, date: LocalDate): number =>
  daysBetween(mondayOf(date), mondayOf(reference)) / 7;

export const isWithin = (date: LocalDate, periods: readonly (readonly [string, string])[] = []): boolean =>
  periods.some(([from, to]) => from <= date && date <= to);

/** A moment on the wall clock of the office, as PostgreSQL reads it. */
export const officeTime = (date: LocalDate, time: string): string => `${date} ${time} Europe/Amsterdam`;
