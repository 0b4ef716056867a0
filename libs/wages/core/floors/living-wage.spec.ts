import { describe, expect, it } from '@jest/globals';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { rate } from '../numbers.js';
import { checkLivingWage, type LivingWageInput } from './living-wage-check.js';
import { livingWageOf, normOn, type LivingWageNorm } from './living-wage-norm.js';
import { consequenceOf } from './policy.js';
import { readNorm } from './read-norm.js';

const book = loadParameters();
const d = localDate;
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);
const on = d('2026-03-31');

// The basket WageIndicator published for a typical family in December 2018, low quote: outdated, so it is marked as an example.
const WRITTEN = {
  publisher: 'Voorbeeld',
  version: '2018-12',
  area: 'Nederland',
  household: 'typical family',
  from: '2026-01-01',
  example: true,
  components: [
    { name: 'food', per_month: '410.00', source: 'WageIndicator 2018' },
    { name: 'housing', per_month: '745.00', source: 'WageIndicator 2018' },
    { name: 'transport', per_month: '110.00', source: 'WageIndicator 2018' },
    { name: 'health', per_month: '100.00', source: 'WageIndicator 2018' },
    { name: 'education', per_month: '60.00', source: 'WageIndicator 2018' },
  ],
  buffer_percent: '5',
  workers_per_household: '1.6',
  hours_per_week: '40',
  counts: { overtime: false, holiday_allowance: false, incidental: false },
};
const EXAMPLE = readNorm(WRITTEN);
const single = (perMonth: string, change: Partial<LivingWageNorm> = {}): LivingWageNorm => ({
  ...EXAMPLE,
  components: [{ name: 'all', perMonth: euro(perMonth), source: 'test' }],
  buffer: rate(0),
  workersPerHousehold: 100,
  minutesPerWeek: 2_160,
  ...change,
});

describe('living-wage norm', () => {
  it('works out the published example: 1,496 for the family, 935 net per worker', () => {
    // below 946.50 a month there is no wage tax in 2026, so gross equals net; 935.16 / (40 × 52 / 12) = 5.3951…
    expect(livingWageOf(book, EXAMPLE, on)).toMatchObject({
      basket: 142_500,
      buffer: 7_125,
      household: 149_625,
      netPerMonth: 93_516,
      grossPerMonth: 93_516,
      grossPerHour: 540,
    });
  });
  it('and its high quote: 1,974 for the family, 1,234 net per worker', () => {
    expect(livingWageOf(book, single('1880.00', { buffer: rate(5_000), workersPerHousehold: 160 }), on)).toMatchObject({
      household: 197_400,
      netPerMonth: 123_375,
    });
  });
  it('grosses up to the lowest gross, on the row before a drop', () => {
    expect(livingWageOf(book, single('2880.83'), on)).toMatchObject({ grossPerMonth: 345_416, grossPerHour: 2_215 }); // 3,454.16 / 156 hours
  });
  it('takes the version that started last', () => {
    const older = single('2000.00', { version: 'a', from: d('2025-01-01') });
    const newer = single('2100.00', { version: 'b', from: d('2026-03-31') });
    const ended = single('9.00', { version: 'c', from: d('2026-03-31'), to: d('2026-03-30') });
    expect(normOn([newer, older, ended], 'Nederland', on)?.version).toBe('b');
    expect(normOn([newer, older], 'Nederland', d('2026-03-30'))?.version).toBe('a');
    expect(normOn([newer, older], 'Leeuwarden', on)).toBeUndefined();
  });
  it.each([
    [{ hours_per_week: undefined }, '/hours_per_week norm_without_hours'],
    [{ hours_per_week: '0' }, '/hours_per_week norm_without_hours'],
    [{ hours_per_week: '-36' }, '/hours_per_week hours_negative'],
    [{ components: [] }, '/components norm_without_components'],
    [{ components: [{ name: 'food', per_month: '1.00' }] }, '/components/0/source required'],
    [{ workers_per_household: '0' }, '/workers_per_household workers_out_of_range'],
    [{ workers_per_household: '1.625' }, '/workers_per_household workers_out_of_range'],
    [{ buffer_percent: '101' }, '/buffer_percent percentage_too_high'],
    [{ to: '2025-12-31' }, '/to ends_before_it_starts'],
    [{ publisher: ' ' }, '/publisher text'],
    [{ county: 'x' }, '/county unknown_field'],
  ])('is refused when %j', (change, fault) => {
    let faults: string[] = [];
    try {
      readNorm({ ...WRITTEN, ...change });
    } catch (error) {
      faults = (error as { faults: { pointer: string; code: string }[] }).faults.map(
        (one) => `${one.pointer} ${one.code}`,
      );
    }
    expect(faults).toContain(fault);
  });
});

describe('living-wage check', () => {
  const INPUT: LivingWageInput = {
    norms: [single('2880.83')],
    area: 'Nederland',
    on,
    policy: 'block',
    deviation: undefined,
    income: {
      normal: euro('3455.40'),
      overtime: euro('500.00'),
      holiday_allowance: cents(0),
      incidental: cents(0),
      sick: cents(0),
    },
    minutes: 9_360,
  };
  it('compares exactly: 22.15 × 156 hours = 3,455.40 meets it, a cent less does not', () => {
    expect(checkLivingWage(book, INPUT)).toMatchObject({
      status: 'met',
      consequence: 'none',
      perHour: 2_215,
      gapPerHour: 0,
      notCounted: [{ group: 'overtime', amount: 50_000 }],
    });
    expect(checkLivingWage(book, { ...INPUT, income: { ...INPUT.income, normal: euro('3455.39') } })).toMatchObject({
      status: 'below',
      consequence: 'block',
      perHour: 2_214,
      gapPerHour: 1,
    });
  });
  it('counts what the norm says counts', () => {
    const norms = [single('2880.83', { notCounted: ['holiday_allowance', 'incidental'] })];
    expect(
      checkLivingWage(book, { ...INPUT, norms, income: { ...INPUT.income, normal: euro('3000.00') } }),
    ).toMatchObject({ status: 'met', counted: 350_000 });
  });
  it('lets a written reason turn a block into a message, while it is in force', () => {
    const below = { ...INPUT, income: { ...INPUT.income, normal: euro('3000.00') } };
    const deviation = {
      reason: 'start-up year, decided by the ALV',
      decidedOn: d('2026-01-10'),
      until: d('2026-06-30'),
    };
    expect(checkLivingWage(book, { ...below, deviation })).toMatchObject({
      status: 'below',
      consequence: 'inform',
      deviation,
    });
    expect(checkLivingWage(book, { ...below, deviation: { ...deviation, until: d('2026-02-28') } }).consequence).toBe(
      'block',
    );
    expect(checkLivingWage(book, { ...below, deviation: { ...deviation, reason: ' ' } }).consequence).toBe('block');
  });
  it('says why it cannot assess', () => {
    expect(checkLivingWage(book, { ...INPUT, area: 'Elders' })).toMatchObject({
      status: 'not_assessable',
      reason: 'no_norm',
      consequence: 'warn',
    });
    expect(checkLivingWage(book, { ...INPUT, minutes: undefined })).toMatchObject({
      status: 'not_assessable',
      reason: 'hours_unknown',
    });
    expect(checkLivingWage(book, { ...INPUT, minutes: 0 })).toMatchObject({
      status: 'not_assessable',
      reason: 'no_hours',
    });
  });
  it.each([
    ['below', 'inform', 'inform'],
    ['below', 'warn', 'warn'],
    ['below', 'block', 'block'],
    ['met', 'block', 'none'],
    ['not_applicable', 'block', 'none'],
    ['not_assessable', 'inform', 'inform'],
    ['not_assessable', 'block', 'warn'],
  ] as const)('%s under policy %s: %s', (status, policy, consequence) => {
    expect(consequenceOf(status, policy, undefined, on)).toBe(consequence);
  });
});
