import type { Fault } from '#libs/kernel/index.js';
import { minuteOfDay, ORDINARY_DAY, type DayScale } from './day-scale.js';
import type { EntryInput } from './time-entry.js';
import { spanOf, type WorkedTime } from './worked-time.js';

/**
 * The time somebody typed: a duration, or start and end, or both when a break lies between. An end at or before the start
 * is on the next day; on the night the clock changes the true minutes count, of the double hour the first.
 */
export function readWorkedInput(input: EntryInput, scale: DayScale): { worked: WorkedTime } | { faults: Fault[] } {
  const { date, minutes, start_time: start, end_time: end } = input;
  if ((start === undefined) !== (end === undefined)) {
    return { faults: [{ pointer: start === undefined ? '/start_time' : '/end_time', code: 'hours_times_incomplete' }] };
  }
  if (start === undefined || end === undefined) {
    return minutes === undefined
      ? { faults: [{ pointer: '/minutes', code: 'hours_minutes_missing' }] }
      : { worked: { date, minutes } };
  }
  const between = minutesBetweenTimes({ date, start, end }, scale);
  if (minutes !== undefined && minutes > between) {
    const params = { minutes: between };
    return { faults: [{ pointer: '/minutes', code: 'hours_minutes_over_times', params }] };
  }
  return { worked: { date, start, end, minutes: minutes ?? between } };
}

function minutesBetweenTimes(times: { date: WorkedTime['date']; start: string; end: string }, scale: DayScale): number {
  const clock = (minuteOfDay(times.end) - minuteOfDay(times.start) + ORDINARY_DAY) % ORDINARY_DAY;
  const span = spanOf({ ...times, minutes: clock }, scale);
  return span ? span.to - span.from : 0;
}
