import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#libs/kernel/index.js';
import { daysToLoad, entryFaults, overfullDays, overlaps, type EntryContext } from './time-entry-rules.js';
import type { WorkedTime } from './worked-time.js';

/** `date start-end minutes`, or `date minutes`. */
const worked = (text: string): WorkedTime => {
  const [date = '', ...rest] = text.split(' ');
  const [start, end] = rest.length > 1 ? (rest[0] ?? '').split('-') : [];
  return { date: localDate(date), start, end, minutes: Number(rest.at(-1)) };
};

describe('a day holds no more than its hours', () => {
  it.each([
    [['2026-09-07 1440'], []],
    [['2026-09-07 1441'], ['2026-09-07 1441/1440']],
    [['2026-09-07 800', '2026-09-07 641', '2026-09-08 60'], ['2026-09-07 1441/1440']],
    [['2026-09-07 22:00-06:00 480', '2026-09-07 1320'], []],
    [['2026-09-07 22:00-06:00 480', '2026-09-08 1080'], []],
    [['2026-09-07 22:00-06:00 480', '2026-09-08 1081'], ['2026-09-08 1441/1440']],
    [['2026-09-07 20:00-04:00 360', '2026-09-08 1320'], []],
    [['2026-09-07 20:00-04:00 360', '2026-09-08 1321'], ['2026-09-08 1441/1440']],
    [['2026-10-25 1500'], []],
    [['2026-10-25 1501'], ['2026-10-25 1501/1500']],
    [['2026-03-29 1381'], ['2026-03-29 1381/1380']],
    [['2026-10-24 22:00-06:00 540', '2026-10-25 1080'], []],
    [['2026-10-24 22:00-06:00 540', '2026-10-25 1081'], ['2026-10-25 1501/1500']],
    [
      ['2026-09-08 1500', '2026-09-07 1500'],
      ['2026-09-07 1500/1440', '2026-09-08 1500/1440'],
    ],
  ])('%j', (entries, overfull) => {
    const days = overfullDays(entries.map(worked)).map(({ date, minutes, limit }) => `${date} ${minutes}/${limit}`);
    expect(days).toEqual(overfull);
  });
});

describe('nobody works twice at the same time', () => {
  it.each([
    [['2026-09-07 08:00-12:00 240', '2026-09-07 12:00-13:00 60'], 0],
    [['2026-09-07 08:00-12:00 240', '2026-09-07 11:59-13:00 61'], 1],
    [['2026-09-07 11:00-13:00 120', '2026-09-07 08:00-17:00 480'], 1],
    [['2026-09-07 08:00-12:00 240', '2026-09-08 08:00-12:00 240'], 0],
    [['2026-09-07 240', '2026-09-07 08:00-12:00 240'], 0],
    [['2026-09-09 22:30-01:15 165', '2026-09-10 01:00-02:00 60'], 1],
    [['2026-09-09 22:30-01:15 165', '2026-09-10 01:15-02:00 45'], 0],
    [['2026-12-31 21:00-02:00 300', '2027-01-01 00:30-01:00 30'], 1],
    [['2026-09-07 00:00-00:00 1440', '2026-09-07 23:00-23:30 30'], 1],
    [['2026-09-07 07:45-07:45 1', '2026-09-07 07:45-08:00 15'], 0],
    [['2026-09-07 08:00-17:00 480', '2026-09-07 09:00-10:00 60', '2026-09-07 11:00-12:00 60'], 2],
    [['2026-10-25 01:30-02:30 120', '2026-10-25 02:30-03:00 30'], 0],
    [['2026-10-25 01:30-02:30 60', '2026-10-25 02:30-03:30 120'], 0],
    [['2026-10-25 01:30-02:30 120', '2026-10-25 02:10-02:20 10'], 1],
    [['2026-10-25 02:50-02:10 20', '2026-10-25 02:10-03:00 50'], 0],
    [['2026-10-24 22:00-03:00 360', '2026-10-25 03:00-04:00 60'], 0],
    [['2026-03-28 22:00-03:00 240', '2026-03-29 03:00-04:00 60'], 0],
  ])('%j: %d', (entries, count) => {
    expect(overlaps(entries.map(worked))).toHaveLength(count);
    expect(overlaps([...entries].reverse().map(worked))).toHaveLength(count);
  });

  it('names the pair, the earlier first', () => {
    const [late, early] = [worked('2026-09-07 11:00-12:00 60'), worked('2026-09-07 08:00-11:30 210')];
    expect(overlaps([late, early])).toEqual([[early, late]]);
  });

  it('finds an overlap exactly when comparing every pair finds one', () => {
    const time = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const entry = fc.record({ day: fc.nat(2), from: fc.nat(1439), minutes: fc.integer({ min: 1, max: 700 }) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const spans = entries.map(
          ({ day, from, minutes }) => [day * 1440 + from, day * 1440 + from + minutes] as const,
        );
        const expected = spans.some(([from, to], index) =>
          spans.slice(index + 1).some(([otherFrom, otherTo]) => from < otherTo && otherFrom < to),
        );
        const found = overlaps(
          entries.map(({ day, from, minutes }) => ({
            date: addDays(localDate('2026-06-01'), day),
            start: time(from),
            end: time((from + minutes) % 1440),
            minutes,
          })),
        );
        expect(found.length > 0).toBe(expected);
      }),
    );
  });
});

describe('one entry', () => {
  const member: EntryContext = {
    memberships: [{ from: localDate('2025-01-01'), until: localDate('2025-12-31') }, { from: localDate('2026-09-01') }],
  };
  const project = { opensOn: localDate('2026-09-05'), closesOn: localDate('2026-09-30') };

  it.each<[string, EntryContext, string[]]>([
    ['2026-09-07 60', member, []],
    ['2026-09-07 0', member, ['hours_minutes_not_positive']],
    ['2026-09-07 -60', member, ['hours_minutes_not_positive']],
    ['2026-09-07 1.5', member, ['hours_minutes_not_positive']],
    ['2026-09-07 NaN', member, ['hours_minutes_not_positive']],
    ['2026-09-07 08:00 60', member, ['hours_times_incomplete']],
    ['2025-12-31 60', member, []],
    ['2026-01-01 60', member, ['hours_not_a_member']],
    ['2026-08-31 60', member, ['hours_not_a_member']],
    ['2026-09-01 60', member, []],
    ['2026-09-01 60', { memberships: [] }, ['hours_not_a_member']],
    ['2026-09-05 60', { ...member, project }, []],
    ['2026-09-04 60', { ...member, project }, ['hours_project_not_open']],
    ['2026-09-30 60', { ...member, project }, []],
    ['2026-10-01 60', { ...member, project }, ['hours_project_closed']],
    [
      '2026-08-01 0',
      { ...member, project },
      ['hours_minutes_not_positive', 'hours_not_a_member', 'hours_project_not_open'],
    ],
  ])('%s in %j: %j', (text, context, codes) => {
    expect(entryFaults(worked(text), context).map(({ code }) => code)).toEqual(codes);
  });
});

describe('daysToLoad', () => {
  it('takes the day before and the day after along', () => {
    const dates = [localDate('2026-09-09'), localDate('2026-09-01')];
    expect(daysToLoad(dates)).toEqual({ from: '2026-08-31', to: '2026-09-10' });
    expect(daysToLoad([])).toBeUndefined();
  });
});
