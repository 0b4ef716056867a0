import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, parseEuro, sum, ZERO, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { rate } from '../numbers.js';
import { PERIOD_KINDS } from '../period.js';
import { awfCorrections } from './awf-corrections.js';
import { increaseOf, NOTHING_YET, type Cumulative } from './cumulative.js';
import { employerSize } from './employer-size.js';
import {
  premiumMaximum,
  premiumsOf,
  wgaFromNet,
  type Cumulatives,
  type PremiumCode,
  type PremiumInput,
} from './premiums.js';
import { awfRate, awfRevision, revisedPremium, type ContractFacts } from './unemployment-rate.js';

const book = loadParameters();
const in2026 = book.on(localDate('2026-01-01'));
const in2025 = book.on(localDate('2025-01-01'));
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);
const OPEN_ENDED: ContractFacts = { written: true, openEnded: true, onCall: false, apprentice: false };

const INPUT: PremiumInput = {
  kind: 'month',
  days: undefined,
  wage: ZERO,
  zvwWage: ZERO,
  anonymous: false,
  insured: { employee: true, zvw: 'employer_levy' },
  awf: { low: true, reason: 'written_open_ended' },
  employer: {
    size: 'small',
    whkWga: rate(960),
    whkZw: rate(560),
    wgaFromNet: rate(0),
    publicBody: false,
    rounding: 'down',
  },
  before: {},
};

/** A year of periods one after another. */
function run(wages: string[], change: (period: number) => Partial<PremiumInput> = () => ({})) {
  let before: Cumulatives = {};
  return wages.map((wage, period) => {
    const result = premiumsOf(in2026, { ...INPUT, wage: euro(wage), zvwWage: euro(wage), before, ...change(period) });
    before = result.after;
    const amount = (code: PremiumCode) => result.premiums.find((premium) => premium.code === code)?.amount;
    return { ...result, amount, increase: result.premiums[0]?.step.increase };
  });
}

describe('cumulative calculation', () => {
  it('reproduces the worked example: 5,000 / 9,000 / 7,000 in 2026', () => {
    const months = run(['5000.00', '9000.00', '7000.00']);
    expect(months.map((month) => month.after.awf)).toEqual([
      { wage: 500_000, maximum: 661_741, base: 500_000 },
      { wage: 1_400_000, maximum: 1_323_482, base: 1_323_482 },
      { wage: 2_100_000, maximum: 1_985_223, base: 1_985_223 },
    ]);
    expect(months.map((month) => month.increase)).toEqual([500_000, 823_482, 661_741]);
    expect(months.map((month) => month.amount('awf'))).toEqual([13_700, 22_563, 18_131]);
    expect(months.map((month) => month.amount('zvw_levy'))).toEqual([30_500, 50_232, 40_366]);
  });

  it('loses the eight cents that twelve month maxima do not have', () => {
    const months = run(Array.from({ length: 12 }, () => '9000.00'));
    expect(months.at(-1)?.after.awf?.base).toBe(7_940_892);
  });

  it('counts no maximum for a period without wage', () => {
    expect(run(['0.00', '9000.00'])[1]?.increase).toBe(661_741);
  });

  it('counts day maxima for a full-timer who joined during the month', () => {
    expect(run(['9000.00'], () => ({ days: 10 }))[0]?.increase).toBe(305_410);
  });

  it('takes premium back on a negative wage, but the Zvw base stops at zero', () => {
    const [first, second] = run(['1000.00', '-1500.00']);
    expect(first?.amount('awf')).toBe(2_740);
    expect(second?.increase).toBe(-150_000);
    expect(second?.amount('awf')).toBe(-4_110);
    expect(second?.after.zvw?.base).toBe(0);
    expect(second?.amount('zvw_levy')).toBe(-6_100);
  });

  it('has no maximum under the anonymous rate', () => {
    expect(run(['9000.00'], () => ({ anonymous: true }))[0]?.increase).toBe(900_000);
  });

  const year = fc.array(
    fc.record({ wage: fc.integer({ min: 0, max: 2_000_000 }), maximum: fc.constantFrom(661_741, 610_838, 305_410) }),
    { maxLength: 13 },
  );
  const walk = (periods: { wage: number; maximum: number }[], floor = false) => {
    let state: Cumulative = NOTHING_YET;
    return periods.map(({ wage, maximum }) => {
      const step = increaseOf(state, cents(wage), cents(maximum), floor);
      state = step.after;
      return step;
    });
  };

  it('increases add up to min(sum of wages, sum of period maxima)', () => {
    fc.assert(
      fc.property(year, (periods) => {
        const steps = walk(periods);
        const wages = periods.reduce((total, period) => total + period.wage, 0);
        const maxima = periods
          .filter((period) => period.wage !== 0)
          .reduce((total, period) => total + period.maximum, 0);
        expect(sum(steps.map((step) => step.increase))).toBe(Math.min(wages, maxima));
        expect(steps.every((step) => step.increase >= 0)).toBe(true);
      }),
    );
  });

  it('add up the same with wages taken back; the Zvw base never falls below zero', () => {
    const withCorrections = fc.array(
      fc.record({ wage: fc.integer({ min: -1_000_000, max: 1_500_000 }), maximum: fc.constant(661_741) }),
      { maxLength: 13 },
    );
    fc.assert(
      fc.property(withCorrections, (periods) => {
        const plain = walk(periods);
        expect(sum(plain.map((step) => step.increase))).toBe(plain.at(-1)?.after.base ?? 0);
        const zvw = walk(periods, true);
        expect(zvw.every((step) => step.after.base >= 0)).toBe(true);
        expect(sum(zvw.map((step) => step.increase))).toBe(zvw.at(-1)?.after.base ?? 0);
      }),
    );
  });
});

describe('maximum premium wage', () => {
  it.each([
    [2025, '18966.00 6322.00 5835.69 1458.92 291.78'],
    [2026, '19852.25 6617.41 6108.38 1527.09 305.41'],
  ])('%i: quarter, month, four weeks, week, day: %s', (year, amounts) => {
    const parameters = year === 2025 ? in2025 : in2026;
    expect(PERIOD_KINDS.map((kind) => premiumMaximum(parameters, kind, undefined))).toEqual(
      amounts.split(' ').map(euro),
    );
  });
});

describe('a whole year of period maxima', () => {
  it.each([
    ['quarter', 4, '79409.00'],
    ['month', 12, '79408.92'],
    ['four_weeks', 13, '79408.94'],
    ['week', 52, '79408.68'],
  ] as const)('2026, by %s: %i of them make %s', (kind, periods, whole) => {
    expect(premiumMaximum(in2026, kind, undefined) * periods).toBe(euro(whole));
  });
});

describe('percentages', () => {
  const on1000 = (parameters: typeof in2026, change: Partial<PremiumInput> = {}) =>
    Object.fromEntries(
      premiumsOf(parameters, { ...INPUT, wage: euro('1000.00'), zvwWage: euro('1000.00'), ...change }).premiums.map(
        (premium) => [premium.code, premium.amount],
      ),
    );
  const employer = (change: Partial<PremiumInput['employer']>) => ({ employer: { ...INPUT.employer, ...change } });

  it('2026: small employer', () => {
    expect(on1000(in2026)).toEqual({ awf: 2_740, aof: 6_270, childcare_surcharge: 500, whk: 1_520, zvw_levy: 6_100 });
  });
  it('2026: larger employer, AWf high', () => {
    expect(
      on1000(in2026, { ...employer({ size: 'medium' }), awf: { low: false, reason: 'fixed_term' } }),
    ).toMatchObject({ awf: 7_740, aof: 7_630 });
  });
  it('2025: both classes', () => {
    expect(on1000(in2025, employer({ whkWga: rate(830), whkZw: rate(500) }))).toEqual({
      awf: 2_740,
      aof: 6_280,
      childcare_surcharge: 500,
      whk: 1_330,
      zvw_levy: 6_510,
    });
    expect(on1000(in2025, { ...employer({ size: 'large' }), awf: { low: false, reason: 'on_call' } })).toMatchObject({
      awf: 7_740,
      aof: 7_640,
    });
  });
  it('a public body pays Ufo instead of AWf', () => {
    const amounts = on1000(in2026, employer({ publicBody: true }));
    expect(amounts).toMatchObject({ ufo: 680 });
    expect(amounts).not.toHaveProperty('awf');
  });
  it('a director-shareholder pays the withheld Zvw contribution and no employee insurance', () => {
    expect(on1000(in2026, { insured: { employee: false, zvw: 'withheld' } })).toEqual({ zvw_withheld: 4_850 });
    expect(on1000(in2025, { insured: { employee: false, zvw: 'withheld' } })).toEqual({ zvw_withheld: 5_260 });
  });
  it('takes at most half of the WGA premium from net pay', () => {
    const result = premiumsOf(in2026, { ...INPUT, wage: euro('1000.00') });
    expect(wgaFromNet(result.premiums, { ...INPUT.employer, wgaFromNet: rate(300) })).toBe(300);
    expect(wgaFromNet(result.premiums, { ...INPUT.employer, wgaFromNet: rate(900) })).toBe(480);
  });
});

describe('AWf low or high', () => {
  const at = (facts: Partial<ContractFacts>, born = '1990-01-01', minutes?: number, kind = 'month') =>
    awfRate({ ...OPEN_ENDED, ...facts }, localDate(born), localDate('2026-03-01'), kind, minutes);
  it('is low only when all three facts hold', () => {
    expect(at({})).toEqual({ low: true, reason: 'written_open_ended' });
    expect(at({ written: false })).toEqual({ low: false, reason: 'not_written' });
    expect(at({ openEnded: false })).toEqual({ low: false, reason: 'fixed_term' });
    expect(at({ onCall: true })).toEqual({ low: false, reason: 'on_call' });
  });
  it('is low for apprentices, and under 21 up to 48 hours a month or 52 in four weeks', () => {
    expect(at({ openEnded: false, apprentice: true })).toEqual({ low: true, reason: 'apprentice' });
    expect(at({ onCall: true }, '2005-03-02', 48 * 60)).toEqual({ low: true, reason: 'young_few_hours' });
    expect(at({ onCall: true }, '2005-03-02', 48 * 60 + 1).low).toBe(false);
    expect(at({ onCall: true }, '2005-03-02', 52 * 60, 'four_weeks').low).toBe(true);
    expect(at({ onCall: true }, '2005-03-01', 48 * 60).low).toBe(false);
    expect(at({ onCall: true }, '2005-03-02').low).toBe(false);
  });
  it('becomes high afterwards when the employment ends within two months, or hours exceed 130%', () => {
    const facts = {
      start: localDate('2026-01-15'),
      contractMinutesInYear: 60_000,
      paidMinutesInYear: 78_000,
      averageMinutesPerWeek: 1_200,
    };
    expect(awfRevision(facts)).toBeUndefined();
    expect(awfRevision({ ...facts, paidMinutesInYear: 78_001 })).toBe('over_130_percent');
    expect(awfRevision({ ...facts, paidMinutesInYear: 78_001, averageMinutesPerWeek: 1_801 })).toBeUndefined();
    expect(awfRevision({ ...facts, end: localDate('2026-03-14') })).toBe('ended_within_two_months');
    expect(awfRevision({ ...facts, end: localDate('2026-03-15') })).toBeUndefined();
  });
  it('keeps the cumulatives when the rate changes, and corrects earlier periods by the difference', () => {
    const months = run(['5000.00', '9000.00'], (period) =>
      period === 1 ? { awf: { low: false, reason: 'fixed_term' } } : {},
    );
    expect(months.map((month) => month.amount('awf'))).toEqual([13_700, 63_737]); // 8,234.82 × 7.74% = 637.375
    expect(revisedPremium(euro('5000.00'), rate(2_740), rate(7_740), 'down')).toBe(25_000);
  });
});

describe('retroactive revision', () => {
  it('corrects every period by its own base and the rates of its own date', () => {
    const corrections = awfCorrections(
      book,
      [
        { paidOn: localDate('2025-12-31'), increase: euro('5000.00') },
        { paidOn: localDate('2026-01-31'), increase: euro('8234.82') },
      ],
      'down',
    );
    // 387.00 − 137.00; 637.37 − 225.63
    expect(corrections.periods.map((period) => period.extra)).toEqual([25_000, 41_174]);
    expect(corrections.total).toBe(66_174);
  });
});

describe('employer size', () => {
  it.each([
    [2025, '990000.00', 'small'],
    [2025, '990000.01', 'medium'],
    [2025, '3960000.00', 'medium'],
    [2025, '3960000.01', 'large'],
    [2026, '1082500.00', 'small'],
    [2026, '1082500.01', 'medium'],
    [2026, '4330000.00', 'medium'],
    [2026, '4330000.01', 'large'],
  ])('%i: a wage sum of %s is %s', (year, wageSum, size) => {
    expect(employerSize(year === 2025 ? in2025 : in2026, euro(wageSum))).toBe(size);
  });
  it('is small for a new employer', () => {
    expect(employerSize(in2026, undefined)).toBe('small');
  });
});
