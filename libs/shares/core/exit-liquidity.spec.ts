import { describe, expect, it } from '@jest/globals';
import { cents, localDate, ZERO } from '#libs/kernel/index.js';
import { shareLiquidity, type PlannedMoney } from './exit-liquidity.js';

const planned = (kind: PlannedMoney['kind'], on: string, amount: number): PlannedMoney => ({
  kind,
  on: localDate(on),
  amount: cents(amount),
});
const today = localDate('2026-11-22');

describe('the money of a year', () => {
  it('runs from what is in the bank, month by month', () => {
    const { months } = shareLiquidity(
      today,
      cents(100_000),
      [
        planned('collection', '2026-11-28', 5_000),
        planned('collection', '2026-08-01', 1_000), // was due long ago
        planned('refund', '2026-12-31', 90_000),
        planned('other_out', '2026-12-05', 20_000),
        planned('other_in', '2027-01-10', 4_000),
        planned('refund', '2027-11-01', 7_777), // beyond the year
      ],
      ZERO,
      ZERO,
    );
    expect(months).toHaveLength(12);
    expect(months.map(({ month }) => month)).toEqual(
      expect.arrayContaining(['2026-11', '2026-12', '2027-01', '2027-10']),
    );
    expect(months.slice(0, 3)).toEqual([
      { month: '2026-11', collections: 6_000, refunds: 0, other_in: 0, other_out: 0, balance: 106_000 },
      { month: '2026-12', collections: 0, refunds: 90_000, other_in: 0, other_out: 20_000, balance: -4_000 },
      { month: '2027-01', collections: 0, refunds: 0, other_in: 4_000, other_out: 0, balance: 0 },
    ]);
    expect(months.at(-1)!.balance).toBe(0);
  });

  it.each([
    ['all is well', 100, 0, 0, []],
    ['the bank would go below zero', -1, 0, 0, ['bank_below_zero']],
    ['the equity is below what the articles want', 0, 99, 100, ['equity_below_reserve']],
    ['the equity is just enough', 0, 100, 100, []],
    ['both', -1, -5, 0, ['bank_below_zero', 'equity_below_reserve']],
  ])('warns when %s', (_, bank, equity, reserve, warnings) => {
    expect(shareLiquidity(today, cents(bank), [], cents(equity), cents(reserve)).warnings).toEqual(warnings);
  });
});
