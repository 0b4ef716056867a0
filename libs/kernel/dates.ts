import { Temporal } from 'temporal-polyfill';

/** A calendar date `2026-10-31` without time or zone: booking dates, birthdays, periods. Sorts as text. */
export type LocalDate = string & { readonly __date: 'local' };

/** The zone the office lives in: "today", week borders and start–end times are read in it. */
export const OFFICE_ZONE = 'Europe/Amsterdam';

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds. A date alone is midnight in UTC (ECMA-262, 21.4.1.32), where every day has as many. */
const DAY = 86_400_000;
const dayAt = (midnight: number): LocalDate => new Date(midnight).toISOString().slice(0, 10) as LocalDate;

/** `"2026-10-31"` as a date; undefined when it is not written so or does not exist (31 February). Years 1900 to 2199. */
export function parseDate(text: string): LocalDate | undefined {
  if (!WRITTEN.test(text) || text < '1900' || text >= '2200') return undefined;
  const at = Date.parse(text);
  // what does not exist is taken for the first of March, and comes back as that
  return !Number.isNaN(at) && dayAt(at) === text ? (text as LocalDate) : undefined;
}

/** A date known to be right (a constant, a database column). Throws RangeError otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`not a date: ${text}`);
  return date;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dayAt(Date.parse(date) + days * DAY);
/** The same day so many months later or, where that month is shorter, its last day. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  plain(date).add({ months }).toString() as LocalDate;
/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / DAY;
/** 1 Monday … 7 Sunday (ISO 8601). */
export const dayOfWeek = (date: LocalDate): number => new Date(date).getUTCDay() || 7;
/** The Monday of the ISO week a date lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - dayOfWeek(date));
/** Of two dates the later, or the earlier. */
export const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
export const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The date in Amsterdam at a moment. */
export function dateAt(moment: Date, zone = OFFICE_ZONE): LocalDate {
  const at = moment.getTime();
  if (lastDay?.zone !== zone || at < lastDay.from || at >= lastDay.until) lastDay = dayAround(at, zone);
  return lastDay.date;
}

/** A day of a zone with the moments it lies between: 23, 24 or 25 hours. */
interface Day {
  zone: string;
  date: LocalDate;
  from: number;
  until: number;
}

/** Nearly every question is about today, and asked thousands of times a second. */
let lastDay: Day | undefined;

function dayAround(at: number, zone: string): Day {
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay();
  const date = start.toPlainDate().toString() as LocalDate;
  return { zone, date, from: start.epochMilliseconds, until: start.add({ days: 1 }).startOfDay().epochMilliseconds };
}

/**
 * Minutes between two wall clock moments, through changes of the clock: 25 October 2026 01:30 to 02:30 is two hours
 * when the second 02:30 is meant (`later`), one hour otherwise.
 */
export function minutesBetween(
  from: { date: LocalDate; time: string },
  to: { date: LocalDate; time: string },
  options: { zone?: string; later?: boolean } = {},
): number {
  const zone = options.zone ?? OFFICE_ZONE;
  const at = (point: { date: LocalDate; time: string }, disambiguation: 'compatible' | 'later') =>
    plain(point.date).toPlainDateTime(Temporal.PlainTime.from(point.time)).toZonedDateTime(zone, { disambiguation });
  const start = at(from, 'compatible').epochMilliseconds;
  return Math.round((at(to, options.later ? 'later' : 'compatible').epochMilliseconds - start) / 60_000);
}

const plain = (date: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
