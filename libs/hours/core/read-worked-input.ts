import type { Fault } from '#libs/kernel/index.js';
import { minuteOfDay, ORDINARY_DAY } from './day-scale.js';
import type { EntryInput } from './time-entry.js';
import { spanOf, type WorkedTime } from './worked-time.js';

type Reading = { worked: WorkedTime & { breakMinutes: number } } | { faults: Fault[] };

/**
 * The time somebody typed: a duration, or start and end with the break between them taken off, or all of it when it
 * agrees. An end at or before the start is on the next day; on the night the clock changes the true minutes count, of the
 * double hour the first.
 */
export function readWorkedInput(input: EntryInput): Reading {
  const { date, minutes, start_time: start, end_time: end, break_minutes: rest } = input;
  if ((start === undefined) !== (end === undefined)) {
    return wrong(start === undefined ? '/start_time' : '/end_time', 'hours_times_incomplete');
  }
  if (start === undefined || end === undefined) {
    return minutes === undefined
      ? wrong('/minutes', 'hours_minutes_missing')
      : { worked: { date, minutes, breakMinutes: rest ?? 0 } };
  }
  const between = minutesBetweenTimes({ date, start, end });
  if (minutes !== undefined && minutes > between) {
    return wrong('/minutes', 'hours_minutes_over_times', { minutes: between });
  }
  if (rest !== undefined && rest > 0 && rest >= between) {
    return wrong('/break_minutes', 'hours_break_too_long', { minutes: between });
  }
  if (minutes !== undefined && rest !== undefined && minutes + rest !== between) {
    return wrong('/break_minutes', 'hours_break_differs', { minutes: between - minutes });
  }
  const worked = minutes ?? between - (rest ?? 0);
  return { worked: { date, start, end, minutes: worked, breakMinutes: between - worked } };
}

const wrong = (pointer: string, code: string, params?: Fault['params']): Reading => ({
  faults: [{ pointer, code, ...(params && { params }) }],
});

function minutesBetweenTimes(times: { date: WorkedTime['date']; start: string; end: string }): number {
  const clock = (minuteOfDay(times.end) - minuteOfDay(times.start) + ORDINARY_DAY) % ORDINARY_DAY;
  const span = spanOf({ ...times, minutes: clock });
  return span ? span.to - span.from : 0;
}
