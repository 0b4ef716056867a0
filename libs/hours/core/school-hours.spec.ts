import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { eighteenthBirthday, expectMinor, minorUntil, schoolMinutes } from './school-hours.js';

const today = localDate('2026-11-20');

describe('school hours', () => {
  it.each([
    ['2008-11-21', '2026-11-21'],
    ['2008-02-29', '2026-03-01'],
    ['2010-03-01', '2028-03-01'],
  ])('of who was born on %s go on %s', (born, until) => {
    expect(eighteenthBirthday(localDate(born))).toBe(until);
  });

  it('are asked of minors only, as far as that is known', () => {
    expect(minorUntil(localDate('2008-11-21'), today)).toBe('2026-11-21');
    expect(minorUntil(localDate('2008-11-20'), today)).toBeNull();
    expect(minorUntil(null, today)).toBeNull();
  });

  it.each([
    ['2008-11-20', '2026-09-01', 'school_hours_not_minor'],
    ['2009-03-01', '2027-03-01', 'school_hours_too_late'],
  ])('of who was born on %s, from %s, are refused: %s', (born, from, code) => {
    expect(() => expectMinor(localDate(born), today, localDate(from))).toThrow(expect.objectContaining({ code }));
  });

  it('are those of the last date before the week begins', () => {
    const hours = [
      { valid_from: localDate('2026-11-10'), minutes: 0 },
      { valid_from: localDate('2026-09-01'), minutes: 1_500 },
    ];
    const at = (monday: string) => schoolMinutes(hours, localDate(monday));
    expect(['2026-08-31', '2026-09-07', '2026-11-09', '2026-11-16'].map(at)).toEqual([undefined, 1_500, 1_500, 0]);
  });
});
