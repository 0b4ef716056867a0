import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, formatEuro, localDate, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { readPayslipInput } from '../input/read-payslip-input.js';
import { rate } from '../numbers.js';
import { PERIOD_KINDS, type PeriodKind } from '../period.js';
import { grossForNet } from './net-to-gross.js';
import { payslipOf } from './payslip.js';
import { type Payslip } from './payslip.js';
import { type PayslipInput } from './payslip-input.js';
import { type Section } from './line.js';

const book = loadParameters();
const CASES = new URL('../../cases/', import.meta.url);

interface GoldenCase {
  name: string;
  input: unknown;
  expected: Partial<Record<'payslip' | 'employer' | 'information', [string, string][]>>;
}
const golden = readdirSync(CASES).map((file) => JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as GoldenCase);
const INFORMATION = ['credited_labour_credit', 'statutory_minimum_wage'];

const shown = (payslip: Payslip, part: keyof GoldenCase['expected']): [string, string][] =>
  payslip.lines
    .filter((line) => {
      if (part === 'information') return INFORMATION.includes(line.code);
      const employer = line.section === 'employer' || line.code === 'employer_cost';
      return part === 'employer' ? employer : !employer && !INFORMATION.includes(line.code);
    })
    .map((line) => [line.code, formatEuro(line.amount)]);

describe('golden cases', () => {
  it.each(golden)('$name', ({ input, expected }) => {
    const payslip = payslipOf(book, readPayslipInput(input, book));
    if (expected.payslip) expect(shown(payslip, 'payslip')).toEqual(expect.arrayContaining(expected.payslip));
    if (expected.employer) expect(shown(payslip, 'employer')).toEqual(expected.employer);
    if (expected.information)
      expect(shown(payslip, 'information')).toEqual(expect.arrayContaining(expected.information));
  });
});

const first = golden.find((one) => one.name.startsWith('Printed row'));
const BASE = readPayslipInput(first?.input, book);
const withPay = (amount: number, change: Partial<PayslipInput> = {}): PayslipInput => ({
  ...BASE,
  pay: [{ kind: 'basic', amount: cents(amount) }],
  ...change,
});

const PERIODS: Record<PeriodKind, PayslipInput['period']> = {
  quarter: { kind: 'quarter', from: localDate('2026-01-01'), to: localDate('2026-03-31') },
  month: { kind: 'month', from: localDate('2026-03-01'), to: localDate('2026-03-31') },
  four_weeks: { kind: 'four_weeks', from: localDate('2026-02-23'), to: localDate('2026-03-22') },
  week: { kind: 'week', from: localDate('2026-03-02'), to: localDate('2026-03-08') },
  day: { kind: 'day', from: localDate('2026-03-02'), to: localDate('2026-03-02') },
};

/** Any payslip that the input check lets through. */
const anyInput: fc.Arbitrary<PayslipInput> = fc
  .record({
    kind: fc.constantFrom(...PERIOD_KINDS),
    basic: fc.integer({ min: 0, max: 2_000_000 }),
    bonus: fc.integer({ min: 0, max: 500_000 }),
    benefit: fc.integer({ min: 0, max: 50_000 }),
    overtime: fc.integer({ min: 0, max: 2_400 }),
    kilometres: fc.integer({ min: 0, max: 3_000 }),
    perKilometre: fc.integer({ min: 0, max: 40 }),
    deduction: fc.integer({ min: 0, max: 30_000 }),
    taxCredit: fc.boolean(),
    notInsured: fc.boolean(),
    anonymous: fc.boolean(),
    rounding: fc.constantFrom('down' as const, 'half_up' as const),
    employee: fc.integer({ min: 0, max: 12_000 }),
    birthDate: fc.constantFrom('1944-03-01', '1957-07-01', '1990-05-17', '2007-03-16').map(localDate),
    joined: fc.constantFrom('2020-01-01', '2026-03-10').map(localDate),
  })
  .map((any) => ({
    ...BASE,
    period: PERIODS[any.kind],
    paidOn: PERIODS[any.kind].to,
    person: { birthDate: any.birthDate, anonymous: any.anonymous },
    tax: { ...BASE.tax, taxCredit: any.taxCredit && !any.anonymous },
    contract: {
      ...BASE.contract,
      notInsured: any.notInsured,
      from: any.kind === 'month' ? any.joined : localDate('2020-01-01'),
    },
    employer: { ...BASE.employer, rounding: any.rounding, wgaFromNet: rate(480) },
    pay: [
      { kind: 'basic', amount: cents(any.basic) },
      { kind: 'bonus', amount: cents(any.bonus) },
      { kind: 'benefit_in_kind', amount: cents(any.benefit) },
      { kind: 'overtime', minutes: any.overtime, hourly: cents(1_733), percent: rate(150_000) },
    ],
    pension: {
      employee: rate(any.employee),
      employer: rate(16_000),
      franchise: cents(1_920_000),
      maximum: cents(13_780_000),
      partTime: rate(100_000),
    },
    special: { annualWage: cents(3_500_000), requested: undefined },
    untaxed: [{ code: 'mileage', units: any.kilometres, perUnit: cents(any.perKilometre) }],
    deductions: [{ code: 'advance', amount: cents(any.deduction) }],
  }));

describe('every payslip', () => {
  it('adds up: parts to totals, to the cent', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { lines, totals } = payslipOf(book, input);
        const sum = (...sections: Section[]) =>
          lines.filter((line) => sections.includes(line.section)).reduce((total, line) => total + line.amount, 0);
        expect(sum('gross')).toBe(totals.gross);
        expect(sum('gross', 'taxable')).toBe(totals.taxable);
        expect(sum('gross', 'taxable', 'net')).toBe(totals.net);
        expect(sum('gross', 'taxable', 'net', 'payable')).toBe(totals.payable);
        expect(sum('employer')).toBe(totals.employerCost);
        for (const line of lines) {
          expect(Number.isSafeInteger(line.amount)).toBe(true);
          if (line.how.rule === 'total' && line.section === 'information')
            expect(line.amount).toBe(sum(...line.how.of));
        }
      }),
    );
  });

  it('is identical when computed again', () => {
    fc.assert(
      fc.property(anyInput, (input) =>
        expect(payslipOf(book, input)).toEqual(payslipOf(loadParameters(), structuredClone(input))),
      ),
      { numRuns: 25 },
    );
  });

  it('keeps earlier payments of the period in one tax: two halves are taxed as the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 900_000 }), (one, two) => {
        const whole = payslipOf(book, withPay(one + two)).totals;
        const half = payslipOf(book, withPay(one)).totals;
        const rest = payslipOf(
          book,
          withPay(two, {
            earlier: {
              taxableWage: half.taxable,
              wageTax: half.wageTax,
              creditedLabourCredit: half.creditedLabourCredit,
            },
          }),
        ).totals;
        expect(half.wageTax + rest.wageTax).toBe(whole.wageTax);
        expect(half.creditedLabourCredit + rest.creditedLabourCredit).toBe(whole.creditedLabourCredit);
      }),
    );
  });
});

describe('one-off pay', () => {
  it('is never taxed by a guess: without an annual wage there is no payslip', () => {
    expect(() => payslipOf(book, { ...BASE, pay: [{ kind: 'bonus', amount: cents(100_000) }] })).toThrow(
      'annual_wage_missing',
    );
  });
  it('may be overtime, by choice of the employer', () => {
    const overtime = (asSpecial: boolean) =>
      payslipOf(book, {
        ...BASE,
        special: { annualWage: cents(4_000_000), requested: undefined },
        pay: [
          { kind: 'basic', amount: cents(345_600) },
          { kind: 'overtime', amount: cents(10_000), asSpecial },
        ],
      });
    expect(overtime(true).lines.find((line) => line.code === 'wage_tax_special')?.amount).toBe(-4_201); // 42.01% of 100.00
    expect(overtime(false).lines.map((line) => line.code)).not.toContain('wage_tax_special');
  });
});

describe('joining and leaving', () => {
  const at = (contract: Partial<PayslipInput['contract']>) =>
    payslipOf(book, withPay(160_000, { contract: { ...BASE.contract, ...contract } }));
  const tax = (payslip: Payslip) => payslip.lines.find((line) => line.code === 'wage_tax')?.how;

  it('uses day tables for a full-timer only', () => {
    expect(tax(at({ from: localDate('2026-03-16') }))).toMatchObject({ rule: 'period_tax', days: 12 });
    expect(tax(at({ from: localDate('2026-03-16'), fullTime: false }))).toMatchObject({ days: undefined });
    expect(tax(at({ to: localDate('2026-03-13') }))).toMatchObject({ days: 10 });
  });
  it('adds no maximum after the employment has ended', () => {
    expect(at({ to: localDate('2026-02-28') }).cumulatives.awf).toEqual({ wage: 160_000, maximum: 0, base: 0 });
  });
  it('builds up holiday hours for the days employed only', () => {
    expect(at({}).holidayMinutes).toBe(720); // 4 × 36 hours / 12
    expect(at({ from: localDate('2026-03-16') }).holidayMinutes).toBe(393); // 12 of 22 weekdays
    expect(at({ to: localDate('2026-02-28') }).holidayMinutes).toBe(0);
  });
  it('refuses a month of employment without a weekday', () => {
    expect(() => at({ to: localDate('2026-03-01') })).toThrow('no_workdays_in_period');
  });
});

describe('from net to gross', () => {
  const parameters = book.on(localDate('2026-03-01'));
  const net =
    (change: Partial<PayslipInput> = {}) =>
    (gross: Cents) =>
      payslipOf(book, withPay(gross, change)).totals.net;

  it('finds the lower of two grosses where net drops at a row', () => {
    // 3,455.99 nets 2,882.66 and 3,456.00 nets 2,880.83
    expect(net()(cents(345_599))).toBe(288_266);
    expect(grossForNet(parameters, 'month', cents(288_083), net())).toBe(345_416); // on the row before: 575.17 less 1.84 of tax
    expect(grossForNet(parameters, 'month', cents(288_266), net())).toBe(345_599);
  });

  it('is nothing for nothing, and refuses what no gross reaches', () => {
    expect(grossForNet(parameters, 'month', cents(0), net())).toBe(0);
    expect(() => grossForNet(parameters, 'month', cents(99_000_000), net())).toThrow('net_not_reachable');
  });

  it('finds the lowest gross: none of the four hundred cents below it reaches the net', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PERIOD_KINDS),
        fc.integer({ min: 1, max: 900_000 }),
        fc.boolean(),
        fc.boolean(),
        (kind, target, taxCredit, extras) => {
          const change: Partial<PayslipInput> = {
            period: PERIODS[kind],
            tax: { ...BASE.tax, taxCredit },
            ...(extras
              ? {
                  contract: { ...BASE.contract, notInsured: true },
                  pension: {
                    employee: rate(7_200),
                    employer: rate(0),
                    franchise: cents(1_920_000),
                    maximum: cents(13_780_000),
                    partTime: rate(100_000),
                  },
                }
              : {}),
          };
          const gross = grossForNet(parameters, kind, cents(target), net(change));
          expect(net(change)(gross)).toBeGreaterThanOrEqual(target);
          const below = Array.from({ length: Math.min(gross, 400) }, (_, index) =>
            net(change)(cents(gross - 1 - index)),
          );
          expect(below.filter((amount) => amount >= target)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
