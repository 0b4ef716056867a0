import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOfWeek, daysBetween, localDate } from '#libs/kernel/index.js';
import { ageOn, birthdayWithin, dayNumber, monthNumber, weekdays } from './calendar.js';

const d = localDate;
const aDate = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(d('1950-01-01'), days));

describe('calendar of a payslip', () => {
  it.each([
    ['2005-06-15', '2026-06-14', 20],
    ['2005-06-15', '2026-06-15', 21],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
    ['2004-02-29', '2024-02-29', 20],
  ])('somebody born on %s is, on %s, %i years old', (born, on, age) => {
    expect(ageOn(d(born), d(on))).toBe(age);
  });

  it('finds a birthday inside a period, not on its first day', () => {
    expect(birthdayWithin(d('2005-06-15'), d('2026-06-01'), d('2026-06-30'))).toBe('2026-06-15');
    expect(birthdayWithin(d('2005-06-01'), d('2026-06-01'), d('2026-06-30'))).toBeUndefined();
    expect(birthdayWithin(d('2004-02-29'), d('2025-02-01'), d('2025-03-31'))).toBe('2025-03-01');
    expect(birthdayWithin(d('2005-01-02'), d('2025-12-29'), d('2026-01-04'))).toBe('2026-01-02');
  });

  it('counts the weekdays of January 2026 and of a single weekend', () => {
    expect(weekdays(d('2026-01-01'), d('2026-01-31'))).toBe(22);
    expect(weekdays(d('2026-01-03'), d('2026-01-04'))).toBe(0);
    expect(weekdays(d('2026-01-05'), d('2026-01-04'))).toBe(0);
  });

  it('agrees with the calendar library', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const to = addDays(from, length);
        expect(dayNumber(to) - dayNumber(from)).toBe(daysBetween(from, to));
        let counted = 0;
        for (let offset = 0; offset <= length; offset += 1) if (dayOfWeek(addDays(from, offset)) <= 5) counted += 1;
        expect(weekdays(from, to)).toBe(counted);
      }),
      { numRuns: 60 },
    );
    expect(dayNumber(d('1970-01-01'))).toBe(0);
    expect(monthNumber(d('2026-03-01')) - monthNumber(d('2025-12-31'))).toBe(3);
  });
});
