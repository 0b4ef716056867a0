import type { LocalDate } from '#libs/kernel/index.js';
import { dayAfter, lengthOf, minuteOfDay, ORDINARY_DAY, pointAt, startOf } from './day-scale.js';

/** Hours somebody worked. With times, the entry belongs to the date on which it began, also when it ends the next day. */
export interface WorkedTime {
  readonly date: LocalDate;
  /** `HH:MM`; either both times or neither. */
  readonly start?: string;
  /** At or before `start` means the next day. */
  readonly end?: string;
  /** What counts. Can be less than end minus start (a break), or differ where the source rounded. */
  readonly minutes: number;
  /** Minutes of rest between the times, or known of a duration; not counted in `minutes`. */
  readonly breakMinutes?: number;
}

/** A stretch of true minutes on the line of `day-scale`, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * From when to when somebody worked. On the night of a clock change 01:30 to 02:30 can be one hour or two; the minutes
 * of the entry decide. Equal times are a whole day from twelve hours up, else no time at all (an entry of seconds).
 * @returns undefined for an entry by duration alone
 */
export function spanOf(worked: WorkedTime): Span | undefined {
  const { date, start, end } = worked;
  if (start === undefined || end === undefined) return undefined;
  const next = dayAfter(date);
  const ordinary = lengthOf(date) === ORDINARY_DAY && lengthOf(next) === ORDINARY_DAY;
  if (!ordinary) return nearestSpan(worked, [start, end]);
  const from = startOf(date) + minuteOfDay(start);
  const length = minuteOfDay(end) - minuteOfDay(start);
  const overnight = length < 0 || (length === 0 && worked.minutes >= ORDINARY_DAY / 2);
  return { from, to: from + length + (overnight ? ORDINARY_DAY : 0) };
}

/** Of all readings of two wall clock times, the one whose length comes nearest to the minutes; the earlier when equal. */
function nearestSpan({ date, minutes, breakMinutes = 0 }: WorkedTime, [start, end]: [string, string]): Span {
  const next = dayAfter(date);
  const starts = [pointAt(date, start), pointAt(date, start, true)];
  const ends = [date, next].flatMap((day) => [pointAt(day, end), pointAt(day, end, true)]);
  const spans = starts.flatMap((from) => ends.filter((to) => to >= from).map((to) => ({ from, to })));
  const miss = (span: Span) => Math.abs(span.to - span.from - minutes - breakMinutes);
  return spans.reduce((best, span) => (miss(span) < miss(best) ? span : best));
}

/**
 * The minutes of an entry per calendar day. Over midnight the first day gets at most what was left of it; an entry
 * without times counts on its own date.
 */
export function minutesByDay(worked: WorkedTime): [LocalDate, number][] {
  const span = spanOf(worked);
  const next = dayAfter(worked.date);
  if (!span || span.to <= startOf(next)) return [[worked.date, worked.minutes]];
  const first = Math.min(worked.minutes, startOf(next) - span.from);
  return first === worked.minutes
    ? [[worked.date, first]]
    : [
        [worked.date, first],
        [next, worked.minutes - first],
      ];
}
