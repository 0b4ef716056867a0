import type { EntryValues } from '../../offline/entry-values';

const DAY = 24 * 60;

const minutesOfClock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** An end at or before the start is on the next day. */
export const endsNextDay = (start: string, end: string): boolean => end <= start;

/**
 * Minutes worked, as the office counts them on a day of 24 hours; on the night the clock changes its own answer differs by
 * an hour and takes the place of this one.
 */
export function workedMinutes(
  values: Pick<EntryValues, 'minutes' | 'start_time' | 'end_time' | 'break_minutes'>,
): number {
  const { minutes = 0, start_time, end_time, break_minutes = 0 } = values;
  if (start_time === undefined || end_time === undefined) return minutes;
  const span = minutesOfClock(end_time) - minutesOfClock(start_time);
  return Math.max(0, (span <= 0 ? span + DAY : span) - break_minutes);
}
