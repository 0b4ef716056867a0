import { describe, expect, it } from '@jest/globals';
import { cents, Decimal } from '#libs/kernel/index.js';
import { amount, choose, hours, year } from '#test/support/profit.js';
import { appropriate, type AnnexMember } from './appropriation.js';
import type { Choices } from './choices.js';

describe('a cap on what one member gets', () => {
  const capped = (given: Partial<Choices>) =>
    appropriate(choose([amount('wage_bonus', 1_000_000)], { bonus_cap: cents(400_000), ...given }), year(1_200_000));

  it('leaves the others as they were, and names where the rest goes', () => {
    const { members, pieces } = capped({ over_cap: 'community_fund' });
    expect(members.map(({ bonus }) => bonus)).toEqual([400_000, 342_833, 142_918]);
    expect(pieces.map((piece) => [piece.kind, piece.amount, piece.over_cap])).toEqual([
      ['wage_bonus', 885_751, 0],
      ['community_fund', 114_249, 114_249],
      ['carried_forward', 200_000, 0],
    ]);
  });

  it('counts gross: the charges over what is capped go with it', () => {
    const { members, pieces } = capped({ charges_percent: new Decimal(25), bonus_cap: cents(300_000) });
    // 514,249 of the pool is 411,399 gross: capped at 300,000 with 75,000 on top
    expect([members[0]!.bonus, members[0]!.charges]).toEqual([300_000, 75_000]);
    expect(pieces.map((piece) => [piece.kind, piece.amount])).toEqual([
      ['wage_bonus', 860_751],
      ['carried_forward', 339_249],
    ]);
  });
});

describe('charges that differ per person', () => {
  it('give the same gross bonus for the same hours', () => {
    const [anna, bram] = hours(100, 100) as [AnnexMember, AnnexMember];
    const members = [anna, { ...bram, charges_percent: new Decimal(50) }];
    const choices = choose([amount('wage_bonus', 27_500)], { charges_percent: new Decimal(25) });
    const { members: shares } = appropriate(choices, year(27_500, { members }));
    expect(shares.map(({ bonus, charges }) => [bonus, charges])).toEqual([
      [10_000, 2_500],
      [10_000, 5_000],
    ]);
  });
});
