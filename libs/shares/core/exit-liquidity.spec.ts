import { describe, expect, it } from '@jest/globals';
import { cents, localDate, ZERO } from '#libs/kernel/index.js';
import { shareLiquidity, type PlannedMoney } from './exit-liquidity.js';

const planned = (kind: PlannedMoney['kind'], on: string | null, amount: number): PlannedMoney => ({
  kind,
  on: on === null ? null : localDate(on),
  amount: cents(amount),
});
const today = localDate('2026-11-22');

describe('the money of the coming months', () => {
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
        planned('collection', '2027-11-01', 7_777), // beyond the year
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

  it('goes on to the month of the last refund', () => {
    const { months } = shareLiquidity(
      today,
      cents(50_000),
      [
        planned('refund', '2027-12-31', 20_000),
        planned('refund', '2029-02-01', 20_000),
        planned('collection', '2029-02-28', 1_000),
        planned('collection', '2029-03-01', 7_777), // after the last refund
      ],
      ZERO,
      ZERO,
    );
    expect(months).toHaveLength(28);
    expect(months.filter(({ refunds }) => refunds > 0).map(({ month }) => month)).toEqual(['2027-12', '2029-02']);
    expect(months.at(-1)).toEqual({
      ...{ month: '2029-02', collections: 1_000, refunds: 20_000, other_in: 0, other_out: 0, balance: 11_000 },
    });
  });

  it.each([
    ['2027-10-31', 12],
    ['2027-11-01', 13],
    ['2099-01-01', 120],
  ])('with the last refund on %s shows %i months', (on, length) => {
    expect(shareLiquidity(today, ZERO, [planned('refund', on, 1)], ZERO, ZERO).months).toHaveLength(length);
  });

  it('counts what is owed without a day in the first month, once', () => {
    const owed = [planned('other_out', null, 3_000), planned('refund', null, 2_000)];
    const { months, undated } = shareLiquidity(today, cents(10_000), owed, ZERO, ZERO);
    expect(undated).toBe(5_000);
    expect(months.map(({ balance }) => balance)).toEqual(Array.from({ length: 12 }, () => 5_000));
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
