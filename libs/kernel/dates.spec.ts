import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  dateAt,
  dayOfWeek,
  daysBetween,
  earlier,
  later,
  localDate,
  minutesBetween,
  mondayOf,
  parseDate,
} from './dates.js';
import { firstDay, lastDay, monthOf, nextMonth, parseMonth } from './period.js';

describe('dates', () => {
  it.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '1899-12-31',
    '2200-01-01',
    '2026-01-01T00:00',
    '',
    '0000-00-00',
  ])('does not read %j', (text) => expect(parseDate(text)).toBeUndefined());

  it('knows leap years', () => {
    expect(parseDate('2028-02-29')).toBe('2028-02-29');
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(localDate('2028-02-28'), localDate('2028-03-01'))).toBe(2);
  });

  it('reckons with days as the calendar does', () => {
    const day = fc.integer({ min: 0, max: 109_571 }).map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }));
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (plain, days) => {
        const date = localDate(plain.toString());
        const other = plain.add({ days });
        expect(addDays(date, days)).toBe(other.toString());
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(dayOfWeek(date)).toBe(plain.dayOfWeek);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-09-30', '2026-10-01'],
    ['2025-12-31', '2026-01-01'],
    ['2026-05-05', '2026-05-05'],
  ])('knows that %s is not after %s', (first, last) => {
    const [one, other] = [localDate(first), localDate(last)];
    expect([later(one, other), later(other, one)]).toEqual([last, last]);
    expect([earlier(one, other), earlier(other, one)]).toEqual([first, first]);
  });

  it('starts the week on Monday (ISO 8601)', () => {
    expect(dayOfWeek(localDate('2026-11-22'))).toBe(7);
    expect(mondayOf(localDate('2026-11-22'))).toBe('2026-11-16');
    expect(mondayOf(localDate('2026-11-16'))).toBe('2026-11-16');
  });

  it('takes the date in Amsterdam', () => {
    expect(dateAt(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dateAt(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  it('knows the first and the last moment of every day, also of those of 23 and 25 hours', () => {
    expect(dateAt(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(dateAt(new Date('2026-03-29T21:59:59.999Z'))).toBe('2026-03-29');
    expect(dateAt(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
    expect(dateAt(new Date('2026-10-24T22:00:00Z'))).toBe('2026-10-25');
    expect(dateAt(new Date('2026-10-25T22:59:59.999Z'))).toBe('2026-10-25');
    expect(dateAt(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
    expect(dateAt(new Date('2026-10-25T23:00:00Z'), 'Pacific/Auckland')).toBe('2026-10-26');
    expect(dateAt(new Date('2026-10-25T22:59:59.999Z'))).toBe('2026-10-25');
  });

  it.each([
    ['an ordinary morning', '2026-10-24', '08:00', '2026-10-24', '12:30', false, 270],
    ['the night the clock goes back', '2026-10-25', '01:30', '2026-10-25', '04:30', false, 240],
    ['the second half past two', '2026-10-25', '01:30', '2026-10-25', '02:30', true, 120],
    ['the night the clock goes forward', '2026-03-29', '01:30', '2026-03-29', '03:30', false, 60],
    ['over midnight', '2026-09-09', '22:00', '2026-09-10', '01:15', false, 195],
  ])('counts minutes through %s', (_, d1, t1, d2, t2, later, minutes) => {
    expect(minutesBetween({ date: localDate(d1), time: t1 }, { date: localDate(d2), time: t2 }, { later })).toBe(
      minutes,
    );
  });
});

describe('months', () => {
  it.each(['2026-13', '2026-00', '2026-1', '26-01', ''])('does not read %j', (text) =>
    expect(parseMonth(text)).toBeUndefined(),
  );

  it('has a first and a last day', () => {
    const february = monthOf(localDate('2028-02-10'));
    expect([firstDay(february), lastDay(february), nextMonth(february)]).toEqual([
      '2028-02-01',
      '2028-02-29',
      '2028-03',
    ]);
    expect(nextMonth(monthOf(localDate('2026-12-31')))).toBe('2027-01');
  });
});
