import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, type LocalDate } from '#libs/kernel/index.js';
import { deferTerms, fitTerms, refundPlan, type RefundRule } from './exit-schedule.js';

const articles = (refund_schedule: RefundRule, refund_months = 6, refund_terms = 1) => ({
  refund_schedule,
  refund_months,
  refund_terms,
});
const plan = (rules: ReturnType<typeof articles>, last: string, amount: number, accounts?: string) =>
  refundPlan(rules, {
    last_day: localDate(last),
    amount: cents(amount),
    accounts_on: accounts === undefined ? null : localDate(accounts),
  });
const days = (terms: readonly { due_on: LocalDate; amount: number }[]) =>
  terms.map(({ amount, due_on }) => [due_on, amount]);

describe('the terms of a refund', () => {
  it.each([
    ['at once, on the last day', articles('at_once'), '2026-12-31', 100_000, undefined, [['2026-12-31', 100_000]]],
    [
      'six months after the accounts were adopted',
      articles('after_accounts'),
      '2026-12-31',
      100_000,
      '2027-05-20',
      [['2027-11-20', 100_000]],
    ],
    [
      'six months after the last day of adoption, while that is not known',
      articles('after_accounts'),
      '2026-03-15',
      100_000,
      undefined,
      [['2028-01-31', 100_000]],
    ],
    [
      'on the day of adoption itself',
      articles('after_accounts', 0),
      '2026-12-31',
      5_000,
      '2027-06-30',
      [['2027-06-30', 5_000]],
    ],
    [
      'in three yearly parts, the odd cent first',
      articles('yearly_terms', 6, 3),
      '2026-12-31',
      100_000,
      undefined,
      [
        ['2027-12-31', 33_334],
        ['2028-12-31', 33_333],
        ['2029-12-31', 33_333],
      ],
    ],
    [
      'on the last day a February has',
      articles('yearly_terms', 6, 2),
      '2028-02-29',
      101,
      undefined,
      [
        ['2029-02-28', 51],
        ['2030-02-28', 50],
      ],
    ],
    [
      'in no more parts than there are cents',
      articles('yearly_terms', 6, 5),
      '2026-12-31',
      2,
      undefined,
      [
        ['2027-12-31', 1],
        ['2028-12-31', 1],
      ],
    ],
  ])('are %s', (_, rules, last, amount, accounts, expected) => {
    expect(days(plan(rules, last, amount, accounts).terms)).toEqual(expected);
  });

  it('say whether their day rests on an adoption that is still to come', () => {
    expect(plan(articles('after_accounts'), '2026-12-31', 1)).toMatchObject({
      accounts_expected: true,
      accounts_on: '2027-07-31',
    });
    expect(plan(articles('after_accounts'), '2026-12-31', 1, '2027-05-20')).toMatchObject({
      accounts_expected: false,
      accounts_on: '2027-05-20',
    });
    expect(plan(articles('at_once'), '2026-12-31', 1)).toMatchObject({ accounts_expected: false, accounts_on: null });
  });

  it('always add up to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 20 }), (amount, parts) => {
        const { terms } = plan(articles('yearly_terms', 6, parts), '2026-12-31', amount);
        expect(terms.reduce((total, term) => total + term.amount, 0)).toBe(amount);
        expect(terms.every((term) => term.amount > 0)).toBe(true);
      }),
    );
  });

  it('move along with the first one when they are deferred, under new numbers', () => {
    const { terms } = plan(articles('yearly_terms', 6, 3), '2026-12-31', 100_000);
    const later = deferTerms(terms.slice(1), localDate('2029-03-31'), 4);
    expect(later).toEqual([
      { number: 4, due_on: '2029-03-31', amount: 33_333 },
      { number: 5, due_on: '2030-03-31', amount: 33_333 },
    ]);
  });

  it.each([
    ['more', 90_000, [30_000, 30_000, 30_000]],
    ['less', 40_000, [30_000, 10_000]],
    ['less than the first', 100, [100]],
    ['much more', 100_000, [30_000, 30_000, 40_000]],
  ])('keep their days when there is %s to pay', (_, total, amounts) => {
    const { terms } = plan(articles('yearly_terms', 6, 3), '2026-12-31', 90_000);
    const fitted = fitTerms(terms, cents(total), 4);
    expect(fitted).toEqual(
      amounts.map((amount, index) => ({ number: 4 + index, due_on: terms[index]!.due_on, amount })),
    );
  });
});
