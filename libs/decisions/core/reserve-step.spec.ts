import { describe, expect, it } from '@jest/globals';
import { cents, Decimal } from '#libs/kernel/index.js';
import { amounts, choose, refused, year } from '#test/support/profit.js';
import { appropriate } from './appropriation.js';

describe('a general reserve with a step', () => {
  const step = { kind: 'general_reserve', percent: new Decimal(40) } as const;
  const until = { times: new Decimal('0.5'), percent: new Decimal(10) };
  it.each([
    ['not there yet', 1_000_000, 0, 40_000],
    ['there already', 100_000, 50_000, 10_000],
    // 20,000 fills it with half of the profit; of the other half it takes 10%
    ['on the way', 100_000, 30_000, 25_000],
  ])('%s', (_, wage_cost, general_reserve, expected) => {
    const facts = year(100_000, { wage_cost: cents(wage_cost), general_reserve: cents(general_reserve) });
    expect(amounts(choose([{ ...step, until }]), facts).general_reserve).toBe(expected);
  });

  it('goes down, and is of the general reserve alone', () => {
    const up = { ...step, until: { ...until, percent: new Decimal(41) } };
    expect(() => appropriate(choose([up]), year(100_000))).toThrow(refused('profit_step_not_lower'));
    const other = { ...step, kind: 'community_fund', until } as const;
    expect(() => appropriate(choose([other]), year(100_000))).toThrow(refused('profit_step_reserve_only'));
  });
});
