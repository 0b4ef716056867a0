import { describe, expect, it } from '@jest/globals';
import { localDate, type Month } from '#libs/kernel/index.js';
import { budgetPicture, paceFrom, stillToCome, type MonthUse } from './budget.js';

const use = (month: string, approved: number, submitted = 0, open = 0, opening = 0): MonthUse => ({
  month: month as Month,
  opening,
  approved,
  submitted,
  open,
  planned: 0,
  absent: 0,
});

describe('a budget', () => {
  it('shows what was approved, what waits and what is left', () => {
    expect(budgetPicture(6_000, [use('2026-09', 2_400), use('2026-10', 1_200, 600, 300)], 900)).toEqual({
      budget: 6_000,
      opening: 0,
      approved: 3_600,
      submitted: 600,
      open: 300,
      left: 1_500,
      forecast: 5_400,
    });
  });

  it('counts what was worked before the office was there', () => {
    expect(budgetPicture(6_000, [use('2025-12', 0, 0, 0, 1_200), use('2026-09', 2_400)], 100)).toMatchObject({
      opening: 1_200,
      approved: 2_400,
      left: 2_400,
      forecast: 3_700,
    });
  });

  it('can be over, and can be missing', () => {
    expect(budgetPicture(60, [use('2026-09', 90)], 0).left).toBe(-30);
    expect(budgetPicture(null, [use('2026-09', 90)], 10)).toMatchObject({ left: null, forecast: 100 });
  });

  const today = localDate('2026-10-01');
  it.each<[string, number, number, string | null, number, number?]>([
    ['what is planned', 480, 2_800, '2026-10-29', 480],
    ['what is planned less the days somebody is away', 480, 2_800, '2026-10-29', 384, 96],
    ['nothing when all of it falls on such days', 480, 2_800, '2026-10-29', 0, 480],
    ['the pace of four weeks, to the end', 0, 2_800, '2026-10-29', 2_800],
    ['a quarter of it for a week', 0, 2_800, '2026-10-08', 700],
    ['nothing without an end', 0, 2_800, null, 0],
    ['nothing after the end', 0, 2_800, '2026-09-01', 0],
  ])('expects %s', (_, plannedAhead, lastFourWeeks, endsOn, expected, absentAhead = 0) => {
    const ask = { today, plannedAhead, absentAhead, lastFourWeeks, endsOn: endsOn === null ? null : localDate(endsOn) };
    expect(stillToCome(ask)).toBe(expected);
  });

  it('looks back four weeks, today included', () => {
    expect(paceFrom(today)).toBe('2026-09-04');
  });
});
