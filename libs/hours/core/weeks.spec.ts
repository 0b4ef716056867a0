import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { daysOf, weekOf } from './weeks.js';

describe('weekOf', () => {
  it.each([
    ['2026-09-07', '2026-09-07', '2026-09-13', '2026-W37'],
    ['2026-09-13', '2026-09-07', '2026-09-13', '2026-W37'],
    ['2026-10-25', '2026-10-19', '2026-10-25', '2026-W43'],
    ['2026-12-31', '2026-12-28', '2027-01-03', '2026-W53'],
    ['2027-01-03', '2026-12-28', '2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-01-04', '2027-01-10', '2027-W01'],
    ['2024-12-30', '2024-12-30', '2025-01-05', '2025-W01'],
  ])('%s lies in %s to %s, %s', (date, monday, sunday, name) => {
    expect(weekOf(localDate(date))).toEqual({ monday, sunday, name });
  });

  it('has seven days', () => {
    const days = daysOf(weekOf(localDate('2026-12-31')));
    expect(days).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });
});
