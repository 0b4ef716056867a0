import { describe, expect, it } from '@jest/globals';
import { addDays, lastDayOf, mondayOf, previousMonth, shortDate, shortSpan, spokenSpan, weekNumber } from './dates';

describe('dates of the office', () => {
  it.each([
    ['2026-11-22', '2026-11-16', 47],
    ['2027-01-01', '2026-12-28', 53],
    ['2024-12-30', '2024-12-30', 1],
    ['2026-03-29', '2026-03-23', 13],
  ])('%s is in the week of %s, number %d', (date, monday, number) => {
    expect([mondayOf(date), weekNumber(date)]).toEqual([monday, number]);
  });

  it('steps over the change of the clock and the end of February', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(previousMonth('2026-01-15')).toBe('2025-12');
  });

  it('writes them the Dutch way', () => {
    expect(shortDate('2026-11-25')).toBe('25 nov');
    expect(shortSpan('2026-10-01', '2026-10-30')).toBe('1–30 okt');
    expect(spokenSpan('2026-11-30', '2026-12-06')).toEqual({ from: '30 november', to: '6 december' });
  });
});
