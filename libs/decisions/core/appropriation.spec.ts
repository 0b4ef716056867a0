import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, newId, type Cents } from '#libs/kernel/index.js';
import { amount, amounts, choose, hours, percent, refused, year } from '#test/support/profit.js';
import { apportion } from './apportion.js';
import { appropriate, bonusOf, movedTotal, type AnnexMember, type YearFacts } from './appropriation.js';
import { BASES, CHOSEN_PIECES, OVER_CAP, type Choices, type Part } from './choices.js';
import { appropriationEntry } from './postings.js';

describe('a profit', () => {
  it('of 10,000.00 over 1,200, 800 and 333.5 hours is 5,142.49, 3,428.33 and 1,429.18', () => {
    const { members } = appropriate(choose([amount('member_distribution', 1_000_000)]), year(1_000_000));
    expect(members.map(({ distribution }) => distribution)).toEqual([514_249, 342_833, 142_918]);
  });

  it('covers old losses first, then gives percentages of what is left, and carries the rest', () => {
    const choices = choose([
      percent('indivisible_reserve', 30),
      percent('community_fund', '12.5'),
      amount('wage_bonus', 50_000),
    ]);
    // 1,000.01 − 200.00 = 800.01: 30% is 240.003, 12.5% is 100.00125, the rest 460.00575 of which 500.00 is too much
    expect(() => amounts(choices, year(100_001, { old_losses: cents(20_000) }))).toThrow(refused('profit_too_much'));
    expect(amounts(choices, year(200_001, { old_losses: cents(20_000) }))).toEqual({
      cover_losses: 20_000,
      indivisible_reserve: 54_000,
      community_fund: 22_500,
      wage_bonus: 50_000,
      carried_forward: 53_501,
    });
  });

  it('gives percentages that make a hundred to the last cent', () => {
    const third = ['general_reserve', 'indivisible_reserve', 'community_fund'] as const;
    const parts = [...third.map((kind) => percent(kind, '33.3333')), percent('education_fund', '0.0001')];
    expect(amounts(choose(parts), year(100))).toEqual({
      general_reserve: 34,
      indivisible_reserve: 33,
      community_fund: 33,
      education_fund: 0,
      carried_forward: 0,
    });
  });

  it('smaller than the old losses covers what it can', () => {
    expect(amounts(choose([]), year(10_000, { old_losses: cents(30_000) }))).toEqual({
      cover_losses: 10_000,
      carried_forward: 0,
    });
  });

  it('of less than nothing is carried forward, and divides nothing', () => {
    expect(amounts(choose([percent('community_fund', 0)]), year(-5_000))).toEqual({ carried_forward: -5_000 });
    expect(() => appropriate(choose([percent('community_fund', 1)]), year(-5_000))).toThrow(
      refused('profit_loss_divides'),
    );
  });

  it('pays interest on the share only where the articles allow it', () => {
    const choices = choose([], { capital_interest_percent: new Decimal('1.5') });
    expect(amounts(choices, year(100_000))).toEqual({ capital_interest: 4_500, carried_forward: 95_500 });
    expect(() => appropriate(choices, year(100_000, { interest_allowed: false }))).toThrow(
      refused('profit_interest_not_allowed'),
    );
    expect(() => appropriate(choices, year(4_499))).toThrow(refused('profit_too_much'));
  });

  it.each<[string, Part[], string]>([
    [
      'percentages over a hundred',
      [percent('community_fund', 60), percent('education_fund', '40.0001')],
      'profit_percent_over',
    ],
    ['a piece twice', [percent('community_fund', 1), percent('community_fund', 2)], 'profit_piece_twice'],
    ['a supplement nobody gets', [percent('price_supplement', 1)], 'profit_nobody_self_employed'],
  ])('refuses %s', (_, parts, code) => {
    expect(() => appropriate(choose(parts), year(100_000))).toThrow(refused(code));
  });

  it('is not divided by wages that nobody filled in', () => {
    const choices = choose([percent('wage_bonus', 10)], { bonus_basis: 'wage' });
    expect(() => appropriate(choices, year(100_000))).toThrow(refused('profit_nobody_wage'));
  });

  it('gives the bonus to the employed and the supplement to the self-employed, each by hours', () => {
    const [anna, bram] = hours(100, 100) as [AnnexMember, AnnexMember];
    const members = [anna, { ...bram, engagement: 'self_employed' }];
    const parts = [percent('wage_bonus', 50), percent('price_supplement', 25)];
    const { members: shares } = appropriate(choose(parts), year(40_000, { members }));
    expect(shares.map(({ bonus, supplement }) => [bonus, supplement])).toEqual([
      [20_000, 0],
      [0, 10_000],
    ]);
  });

  it('in equal parts follows the days of membership', () => {
    const [anna, bram] = hours(1, 1) as [AnnexMember, AnnexMember];
    const members = [anna, { ...bram, days: 73 }];
    const choices = choose([amount('wage_bonus', 12_000)], { bonus_basis: 'equal' });
    expect(appropriate(choices, year(12_000, { members })).members.map(({ bonus }) => bonus)).toEqual([10_000, 2_000]);
  });
});

describe('a bonus and what the employer pays on it', () => {
  it.each([
    [100_000, '25', 80_000, 20_000],
    [100_000, '20', 83_333, 16_667],
    [1, '20', 1, 0],
    [0, '20', 0, 0],
  ])('make the pool: %i cents at %s%% is %i and %i', (part, charges, bonus, rest) => {
    expect(bonusOf(cents(part), new Decimal(charges))).toEqual({ bonus, charges: rest });
  });
});

describe('the entry of the decision', () => {
  it('moves the result to reserves, funds and members; what is paid as work stays on 0590', () => {
    const facts = year(100_000, { old_losses: cents(10_000), members: hours(3, 1) });
    const parts = [percent('indivisible_reserve', 50), percent('wage_bonus', 20), percent('member_distribution', 10)];
    const { lines } = appropriationEntry(newId(), 2025, localDate('2026-06-01'), appropriate(choose(parts), facts))!;
    expect(lines.map(({ account, credit, debit }) => [account, debit ?? 0, credit ?? 0])).toEqual([
      ['0590', 82_000, 0],
      ['0510', 0, 45_000],
      ['0580', 0, 28_000],
      ['1645', 0, 6_750],
      ['1645', 0, 2_250],
    ]);
  });

  it('of a loss goes the other way, and is nothing when all of it is paid as work', () => {
    const of = (choices: Choices, facts: YearFacts) =>
      appropriationEntry(newId(), 2025, localDate('2026-06-01'), appropriate(choices, facts));
    expect(
      of(choose([]), year(-700))?.lines.map(({ account, credit, debit }) => [account, debit ?? 0, credit ?? 0]),
    ).toEqual([
      ['0590', 0, 700],
      ['0580', 700, 0],
    ]);
    expect(of(choose([percent('wage_bonus', 100)]), year(700))).toBeUndefined();
  });
});

describe('whatever is chosen', () => {
  const part = fc.record({
    kind: fc.constantFrom(...CHOSEN_PIECES),
    percent: fc.integer({ min: 0, max: 250_000 }).map((value) => new Decimal(value).div(10_000)),
  });
  const member = fc.record({
    engagement: fc.constantFrom('employed', 'self_employed'),
    minutes: fc.integer({ min: 1, max: 150_000 }),
    days: fc.integer({ min: 1, max: 365 }),
    wage: fc.integer({ min: 1, max: 5_000_000 }).map(cents),
    paid_in: fc.integer({ min: 0, max: 100_000 }).map(cents),
    charges_percent: fc.option(
      fc.integer({ min: 0, max: 40_000 }).map((value) => new Decimal(value).div(1000)),
      { nil: null },
    ),
  });
  const chosen = fc.record({
    result: fc.integer({ min: 1, max: 50_000_000 }),
    old: fc.integer({ min: 0, max: 1_000_000 }),
    parts: fc.uniqueArray(part, { selector: ({ kind }) => kind, maxLength: 4 }),
    members: fc.array(member, { minLength: 1, maxLength: 8 }),
    charges: fc.integer({ min: 0, max: 600 }),
    basis: fc.constantFrom(...BASES),
    cap: fc.option(fc.integer({ min: 1, max: 2_000_000 }).map(cents), { nil: null }),
    over_cap: fc.constantFrom(...OVER_CAP),
    times: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    wage_cost: fc.integer({ min: 0, max: 40_000_000 }).map(cents),
  });

  it('the pieces are the result, the members get the pieces, and the entry balances', () => {
    fc.assert(
      fc.property(chosen, ({ basis, cap, charges, members: given, old, over_cap, parts, result, times, wage_cost }) => {
        const [first] = given;
        const members = [
          ...given,
          { ...first!, engagement: 'employed' },
          { ...first!, engagement: 'self_employed' },
        ].map((one): AnnexMember => ({ ...one, member_id: newId() }));
        const stepped = parts.map((one): Part => {
          if (one.kind !== 'general_reserve' || times === null) return one;
          return { ...one, until: { times: new Decimal(times).div(100), percent: one.percent.div(2) } };
        });
        const percents = { charges_percent: new Decimal(charges).div(10), bonus_cap: cap, over_cap };
        const choices = choose(stepped, { bonus_basis: basis, ...percents });
        const facts = year(result, { old_losses: cents(old), members, wage_cost });
        const done = appropriate(choices, facts);
        expect(appropriate(choices, facts)).toEqual(done);
        expect(Math.max(...done.members.map(({ bonus }) => bonus))).toBeLessThanOrEqual(cap ?? result);
        expect(Math.min(...done.members.flatMap(({ bonus, charges: on }) => [bonus, on]))).toBeGreaterThanOrEqual(0);
        const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
        const piece = (kind: string) => done.pieces.find((one) => one.kind === kind)?.amount ?? 0;
        expect(total(done.pieces.map((one) => one.amount))).toBe(result);
        expect(Math.min(...done.pieces.map((one) => one.amount))).toBeGreaterThanOrEqual(0);
        expect(total(done.members.map((one) => one.bonus + one.charges))).toBe(piece('wage_bonus'));
        expect(total(done.members.map((one) => one.supplement))).toBe(piece('price_supplement'));
        expect(total(done.members.map((one) => one.distribution))).toBe(piece('member_distribution'));
        const entry = appropriationEntry(newId(), 2025, localDate('2026-06-01'), done);
        const balance = total((entry?.lines ?? []).map(({ credit, debit }) => debit ?? -credit));
        expect(balance).toBe(0);
        expect(movedTotal(done.pieces)).toBe(result - piece('wage_bonus') - piece('price_supplement'));
      }),
      { numRuns: 100 },
    );
  });

  it('nobody is a cent or more away from the exact part', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), weights, (pool, of) => {
        fc.pre(of.some((weight) => weight > 0));
        const parts = apportion(
          cents(pool),
          of.map((weight) => new Decimal(weight)),
        );
        const total = of.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum: number, one: Cents) => sum + one, 0)).toBe(pool);
        parts.forEach((one, index) =>
          expect(new Decimal(pool).times(of[index]!).div(total).minus(one).abs().lt(1)).toBe(true),
        );
      }),
      { numRuns: 100 },
    );
  });
});
