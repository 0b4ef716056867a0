import { describe, expect, it } from '@jest/globals';
import { later } from './later';

describe('a term skipped', () => {
  it.each([
    ['2026-12-01', 'weekly', 1, '2026-12-08'],
    ['2026-12-01', 'four_weekly', 2, '2027-01-26'],
    ['2026-12-25', 'monthly', 1, '2027-01-25'],
    ['2026-12-31', 'monthly', 2, '2027-02-28'],
    ['2027-11-30', 'quarterly', 1, '2028-02-29'],
    ['2026-05-15', 'quarterly', 3, '2027-02-15'],
  ] as const)('%s %s, %i later, is %s', (date, rhythm, terms, day) => expect(later(date, rhythm, terms)).toBe(day));
});
