import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, Decimal, localDate, type Cents } from '#libs/kernel/index.js';
import { addMonths, INTERVALS, REPAYMENTS } from './agreement.js';
import { DAY_COUNTS, yearFraction, type DayCount } from './day-count.js';
import { interestBetween } from './interest.js';
import { dueWithinYear, schedule, type Scheduled } from './schedule.js';

const loan = (given: Partial<Scheduled>): Scheduled => ({
  amount: cents(1_000_000),
  interest_percent: new Decimal(6),
  day_count: '30E/360',
  starts_on: localDate('2026-01-01'),
  term_months: 12,
  every_months: 1,
  repayment: 'annuity',
  ...given,
});

describe('the part of a year', () => {
  it.each<[DayCount, string, string, string]>([
    ['30E/360', '2026-01-31', '2026-02-28', '28/360'],
    ['30E/360', '2026-01-15', '2026-07-15', '180/360'],
    ['ACT/365', '2026-01-01', '2026-04-01', '90/365'],
    ['ACT/365', '2028-01-01', '2029-01-01', '366/365'],
    ['ACT/ACT', '2028-01-01', '2029-01-01', '366/366'],
    ['ACT/ACT', '2026-01-01', '2026-04-01', '90/365'],
  ])('%s from %s to %s is %s', (dayCount, from, until, expected) => {
    const [days, year] = expected.split('/').map(Number) as [number, number];
    const found = yearFraction(dayCount, localDate(from), localDate(until));
    expect(found.toFixed(20)).toBe(new Decimal(days).div(year).toFixed(20));
  });

  it('of ACT/ACT counts each year by its own length', () => {
    // 184 days of 2027 and 182 of 2028
    const found = yearFraction('ACT/ACT', localDate('2027-07-01'), localDate('2028-07-01'));
    expect(found.toFixed(20)).toBe(new Decimal(184).div(365).plus(new Decimal(182).div(366)).toFixed(20));
  });
});

describe('interest', () => {
  it('is on what was owed on each day, rounded once', () => {
    // 10,000 for half a year and 6,000 for the other half at 3%: 150.00 + 90.00
    const movements = [
      { date: localDate('2026-01-01'), amount: cents(1_000_000) },
      { date: localDate('2026-07-01'), amount: cents(-400_000) },
    ];
    const terms = { interest_percent: new Decimal(3), day_count: '30E/360' as const };
    expect(interestBetween(movements, terms, localDate('2026-01-01'), localDate('2027-01-01'))).toBe(24_000);
    expect(interestBetween(movements, terms, localDate('2026-07-01'), localDate('2026-07-01'))).toBe(0);
  });
});

describe('the schedule of a loan', () => {
  it('of an annuity: 10,000 at 6% in twelve months is 860.66 a month', () => {
    const terms = schedule(loan({}));
    expect(terms.slice(0, 2)).toEqual([
      { no: 1, due_on: '2026-02-01', interest: 5_000, principal: 81_066, payment: 86_066, rest: 918_934 },
      { no: 2, due_on: '2026-03-01', interest: 4_595, principal: 81_471, payment: 86_066, rest: 837_463 },
    ]);
    expect(terms).toHaveLength(12);
    expect(terms.at(-1)!.rest).toBe(0);
    // the rest of rounding twelve times, in cents
    expect(Math.abs(terms.at(-1)!.payment - 86_066)).toBeLessThan(12);
  });

  it('of equal parts: the last one takes the rest', () => {
    const terms = schedule(
      loan({
        amount: cents(100_000),
        interest_percent: new Decimal(3),
        repayment: 'linear',
        term_months: 36,
        every_months: 12,
      }),
    );
    expect(terms.map(({ principal }) => principal)).toEqual([33_333, 33_333, 33_334]);
    expect(terms.map(({ interest }) => interest)).toEqual([3_000, 2_000, 1_000]);
  });

  it('of a bullet: interest over real days, and everything at the end', () => {
    const terms = schedule(
      loan({
        amount: cents(500_000),
        interest_percent: new Decimal('2.5'),
        day_count: 'ACT/365',
        repayment: 'bullet',
        every_months: 3,
      }),
    );
    // 90, 91, 92 and 92 days
    expect(terms.map(({ interest }) => interest)).toEqual([3_082, 3_116, 3_151, 3_151]);
    expect(terms.map(({ principal }) => principal)).toEqual([0, 0, 0, 500_000]);
  });

  it('without interest is in equal parts, also as an annuity', () => {
    const terms = schedule(loan({ amount: cents(1_000), interest_percent: new Decimal(0), term_months: 3 }));
    expect(terms.map(({ payment }) => payment)).toEqual([333, 333, 334]);
  });

  it('keeps to the last day of short months', () => {
    const due = schedule(loan({ starts_on: localDate('2026-01-31'), term_months: 3 })).map(({ due_on }) => due_on);
    expect(due).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('says what falls due within a year', () => {
    const terms = schedule(loan({ amount: cents(300_000), repayment: 'linear', term_months: 36, every_months: 12 }));
    expect(dueWithinYear(terms, cents(300_000), localDate('2026-06-30'))).toBe(100_000);
    expect(dueWithinYear(terms, cents(150_000), localDate('2026-06-30'))).toBe(0);
    expect(dueWithinYear(terms, cents(100_000), localDate('2028-12-31'))).toBe(100_000);
  });

  it('pays back exactly the loan and never owes less than nothing, whatever was agreed', () => {
    const agreed = fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000_000 }).map((value): Cents => cents(value)),
      interest_percent: fc.integer({ min: 0, max: 1_000_000 }).map((value) => new Decimal(value).div(10_000)),
      day_count: fc.constantFrom(...DAY_COUNTS),
      starts_on: fc.integer({ min: 0, max: 400 }).map((months) => addMonths(localDate('2000-01-31'), months)),
      terms: fc.integer({ min: 1, max: 60 }),
      every_months: fc.constantFrom(...INTERVALS),
      repayment: fc.constantFrom(...REPAYMENTS),
    });
    fc.assert(
      fc.property(agreed, ({ terms: count, ...given }) => {
        const terms = schedule({ ...given, term_months: count * given.every_months });
        expect(terms.reduce((total, { principal }) => total + principal, 0)).toBe(given.amount);
        for (const term of terms) {
          expect(Math.min(term.rest, term.interest, term.principal)).toBeGreaterThanOrEqual(0);
          expect(term.payment).toBe(term.interest + term.principal);
        }
        expect(terms.at(-1)!.rest).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
