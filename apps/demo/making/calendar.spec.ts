import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { daysFrom, isWithin, referenceDay, weeksBefore } from './calendar.js';

describe('the calendar of the demonstration', () => {
  it.each([
    ['2026-03-01', '2026-11-13'],
    ['2026-11-21', '2026-11-21'],
    ['2027-05-05', '2026-11-30'],
  ])('on %s it is told up to %s', (today, reference) => {
    expect(referenceDay(localDate(today))).toBe(reference);
  });

  it('counts both ends of a period', () => {
    expect(daysFrom(localDate('2026-10-31'), localDate('2026-11-01'))).toEqual(['2026-10-31', '2026-11-01']);
    expect(isWithin(localDate('2026-08-16'), [['2026-07-04', '2026-08-16']])).toBe(true);
    expect(isWithin(localDate('2026-08-17'), [['2026-07-04', '2026-08-16']])).toBe(false);
  });

  it('counts weeks from Monday to Monday', () => {
    expect(weeksBefore(localDate('2026-11-21'), localDate('2026-11-16'))).toBe(0);
    expect(weeksBefore(localDate('2026-11-21'), localDate('2026-11-15'))).toBe(1);
    expect(weeksBefore(localDate('2026-11-16'), localDate('2026-11-08'))).toBe(2);
  });
});
