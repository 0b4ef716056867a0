import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, sum, type Cents } from '#libs/kernel/index.js';
import { dueOn, planFaults, planTerms, RHYTHMS, type PlanWish } from './plan.js';

const wish = (of: Partial<PlanWish>): PlanWish => ({ rhythm: 'monthly', first_due_on: localDate('2026-12-01'), ...of });
const amounts = (total: number, of: Partial<PlanWish>) => planTerms(cents(total), wish(of)).map((term) => term.amount);

describe('the terms of a plan', () => {
  // cooperative facts 7.3: EUR 1,000 in 20 x 50 or 40 x 25 are typical
  it.each([
    [20, 5_000],
    [40, 2_500],
  ])('spreads €1,000 over %d terms of %d cents', (terms, each) => {
    expect(amounts(100_000, { terms })).toEqual(Array.from({ length: terms }, () => each));
  });

  it('puts the odd cents in the first terms', () => {
    expect(amounts(100_000, { terms: 3 })).toEqual([33_334, 33_333, 33_333]);
    expect(amounts(100_000, { terms: 7 })).toEqual([14_286, 14_286, 14_286, 14_286, 14_286, 14_285, 14_285]);
  });

  it('lets the last term take the rest of an amount per term', () => {
    expect(amounts(100_000, { term_amount: cents(30_000) })).toEqual([30_000, 30_000, 30_000, 10_000]);
    expect(amounts(100_000, { term_amount: cents(50_000) })).toEqual([50_000, 50_000]);
  });

  it('is one term when paid at once', () => expect(amounts(100_000, { rhythm: 'once' })).toEqual([100_000]));

  it.each<[string, Partial<PlanWish>, string]>([
    ['neither', {}, 'share_terms_or_amount'],
    ['both', { terms: 4, term_amount: cents(25_000) }, 'share_terms_or_amount'],
    ['an amount beyond the obligation', { term_amount: cents(100_001) }, 'share_plan_beyond_obligation'],
    ['nothing per term', { term_amount: cents(0) }, 'share_amount_positive'],
    ['more terms than cents', { terms: 100_001 }, 'share_terms_too_many'],
  ])('refuses %s', (_, of, code) => {
    expect(() => planTerms(cents(100_000), wish(of))).toThrow(expect.objectContaining({ code }));
  });

  it('always adds up to the cent, falls due later and later, and never has an empty term', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 260 }),
        fc.constantFrom(...RHYTHMS),
        fc.boolean(),
        (total, number, rhythm, byAmount) => {
          const terms = Math.min(number, total);
          const by = byAmount ? { term_amount: cents(Math.ceil(total / terms)) } : { terms };
          const plan = planTerms(cents(total), wish({ rhythm, ...by }));
          expect(sum(plan.map((term) => term.amount))).toBe(total);
          expect(plan.every((term) => term.amount > 0)).toBe(true);
          expect(plan.map((term) => term.due_on)).toEqual([...new Set(plan.map((term) => term.due_on))].sort());
        },
      ),
    );
  });
});

describe('the day a term falls due', () => {
  it.each([
    ['2026-12-25', 'monthly', 1, '2027-01-25'],
    ['2026-01-31', 'monthly', 1, '2026-02-28'],
    ['2026-01-31', 'monthly', 2, '2026-03-31'],
    ['2026-11-30', 'quarterly', 1, '2027-02-28'],
    ['2026-12-01', 'four_weekly', 1, '2026-12-29'],
    ['2026-12-28', 'weekly', 1, '2027-01-04'],
  ] as const)('%s, %s, term %d later, is %s', (first, rhythm, index, due) => {
    expect(dueOn(localDate(first), rhythm, index)).toBe(due);
  });
});

describe('the bounds of a plan', () => {
  const plan = (terms: number, first = '2026-12-01') =>
    planTerms(100_000 as Cents, wish({ terms, first_due_on: localDate(first) }));
  const bounds = { today: localDate('2026-11-22'), mostTerms: 40, usedTerms: 0, mayExceed: false };

  it('are those of the articles for a member, less the terms used up before', () => {
    expect(planFaults(plan(40), bounds)).toEqual([]);
    expect(planFaults(plan(41), bounds)).toMatchObject([{ code: 'share_terms_beyond_articles', params: { most: 40 } }]);
    expect(planFaults(plan(31), { ...bounds, usedTerms: 10 })).toMatchObject([{ params: { most: 30 } }]);
  });

  it('leave the board free to go beyond', () =>
    expect(planFaults(plan(60), { ...bounds, mayExceed: true })).toEqual([]));

  it('keep the first day out of the past', () => {
    expect(planFaults(plan(4, '2026-11-21'), bounds)).toMatchObject([{ code: 'share_first_in_past' }]);
  });
});
