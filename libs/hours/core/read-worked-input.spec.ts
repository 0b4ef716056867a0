import { describe, expect, it } from '@jest/globals';
import { localDate, newId } from '#libs/kernel/index.js';
import { readWorkedInput } from './read-worked-input.js';
import { spanOf } from './worked-time.js';

const [project_id, activity_id] = [newId(), newId()];

/** `2026-09-07 08:00-16:30 p30 m480`: date, times, break, minutes. */
const input = (text: string) => {
  const [date = '', ...parts] = text.split(' ');
  const times = parts.find((part) => part.includes(':'))?.split('-');
  const number = (mark: string) => {
    const part = parts.find((one) => one.startsWith(mark));
    return part === undefined ? undefined : Number(part.slice(1));
  };
  return {
    project_id,
    activity_id,
    date: localDate(date),
    ...(times && { start_time: times[0], end_time: times[1] }),
    minutes: number('m'),
    break_minutes: number('p'),
  };
};

describe('time as it is typed', () => {
  it.each<[string, number, number]>([
    ['2026-09-07 m450', 450, 0],
    ['2026-09-07 m450 p30', 450, 30],
    ['2026-09-07 08:00-16:30', 510, 0],
    ['2026-09-07 08:00-16:30 p30', 480, 30],
    ['2026-09-07 08:00-16:30 m480', 480, 30],
    ['2026-09-07 08:00-16:30 m480 p30', 480, 30],
    ['2026-09-07 22:00-06:30 p30', 480, 30],
    // the clock goes forward at 02:00 on 29 March 2026, and back at 03:00 on 25 October 2026
    ['2026-03-28 22:00-06:30 p30', 420, 30],
    ['2026-10-24 22:00-07:30', 630, 0],
    ['2026-10-24 22:00-07:30 p45', 585, 45],
  ])('%s is %i minutes with %i of rest', (text, minutes, rest) => {
    expect(readWorkedInput(input(text))).toMatchObject({ worked: { minutes, breakMinutes: rest } });
  });

  it.each<[string, string]>([
    ['2026-09-07', '/minutes hours_minutes_missing'],
    ['2026-09-07 08:00-09:00 p60', '/break_minutes hours_break_too_long'],
    ['2026-09-07 08:00-09:00 m61', '/minutes hours_minutes_over_times'],
    ['2026-09-07 08:00-09:00 m30 p20', '/break_minutes hours_break_differs'],
  ])('%s is refused: %s', (text, fault) => {
    const reading = readWorkedInput(input(text));
    expect('faults' in reading && reading.faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([fault]);
  });

  it('keeps the long night long, also when a break makes the minutes look like the short one', () => {
    const reading = readWorkedInput(input('2026-10-25 01:30-04:30 p60'));
    const span = 'worked' in reading ? spanOf(reading.worked) : undefined;
    expect(span && span.to - span.from).toBe('worked' in reading ? reading.worked.minutes + 60 : NaN);
  });
});
