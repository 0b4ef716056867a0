import { addDays, localDate, minutesBetween, type LocalDate } from '#libs/kernel/index.js';

// Wall clock times in Amsterdam on one line of true minutes, so that nights on which the clock changes add up.

const ZERO_DAY = localDate('2000-01-01');
const ZERO_INSTANT = Date.parse('2000-01-01T00:00:00+01:00');
export const ORDINARY_DAY = 24 * 60;

/** Minutes since midnight of `HH:MM`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant of a point on the line. */
export const instantAt = (minutes: number): Date => new Date(ZERO_INSTANT + minutes * 60_000);

/** How long a day lasts: 1440 minutes, 1380 when the clock goes forward, 1500 when it goes back. */
export const lengthOf = (date: LocalDate): number => dayOf(date).length;

/** Where on the line a day begins. */
export const startOf = (date: LocalDate): number => dayOf(date).start;

export const dayAfter = (date: LocalDate): LocalDate => dayOf(date).next;

/**
 * Where on the line a wall clock time is.
 * @param later the second of two equal times, on the night the clock goes back
 */
export function pointAt(date: LocalDate, time: string, later = false): number {
  const { start, length } = dayOf(date);
  return length === ORDINARY_DAY ? start + minuteOfDay(time) : sinceZero(date, time, later);
}

interface Day {
  readonly start: number;
  readonly length: number;
  readonly next: LocalDate;
}

/** The days of eleven years; who names more pays for looking them up again. */
const MOST_DAYS = 4_000;
const days = new Map<LocalDate, Day>();

function dayOf(date: LocalDate): Day {
  const known = days.get(date);
  if (known) return known;
  const next = addDays(date, 1);
  const start = sinceZero(date, '00:00');
  const day = { start, length: sinceZero(next, '00:00') - start, next };
  if (days.size >= MOST_DAYS) days.clear();
  days.set(date, day);
  return day;
}

const sinceZero = (date: LocalDate, time: string, later = false): number =>
  minutesBetween({ date: ZERO_DAY, time: '00:00' }, { date, time }, { later });
