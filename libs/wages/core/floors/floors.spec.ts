import { describe, expect, it } from '@jest/globals';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { floorSentences } from '../explain/floor-sentences.js';
import { Words } from '../explain/words.js';
import { rate } from '../numbers.js';
import { proForma, readProForma } from '../pro-forma.js';
import { compareForms } from './compare.js';
import { employmentFileNote, type EmploymentFact } from './employment-signals.js';
import { checkLivingWage, type LivingWageInput } from './living-wage-check.js';
import { livingWageOf, normOn, type LivingWageNorm } from './living-wage-norm.js';
import { checkPayScale } from './pay-scale.js';
import { consequenceOf } from './policy.js';
import { checkRate, rateFloor, type RateFloorInput } from './rate-floor.js';
import { readNorm } from './read-norm.js';
import { wageSpace } from './wage-space.js';

const book = loadParameters();
const d = localDate;
const in2026 = book.on(d('2026-03-01'));
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
    { name: 'food', perMonth: '410.00', source: 'WageIndicator 2018' },
    { name: 'housing', perMonth: '745.00', source: 'WageIndicator 2018' },
    { name: 'transport', perMonth: '110.00', source: 'WageIndicator 2018' },
    { name: 'health', perMonth: '100.00', source: 'WageIndicator 2018' },
    { name: 'education', perMonth: '60.00', source: 'WageIndicator 2018' },
  ],
  bufferPercent: '5',
  workersPerHousehold: '1.6',
  hoursPerWeek: '40',
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
    [{ hoursPerWeek: undefined }, '/hoursPerWeek required'],
    [{ hoursPerWeek: '0' }, '/hoursPerWeek norm_without_hours'],
    [{ hoursPerWeek: '-36' }, '/hoursPerWeek hours_negative'],
    [{ components: [] }, '/components norm_without_components'],
    [{ components: [{ name: 'food', perMonth: '1.00' }] }, '/components/0/source required'],
    [{ workersPerHousehold: '0' }, '/workersPerHousehold workers_out_of_range'],
    [{ workersPerHousehold: '1.625' }, '/workersPerHousehold workers_out_of_range'],
    [{ bufferPercent: '101' }, '/bufferPercent percentage_too_high'],
    [{ to: '2025-12-31' }, '/to ends_before_it_starts'],
    [{ publisher: ' ' }, '/publisher text_expected'],
    [{ county: 'x' }, '/county field_unknown'],
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

describe('pay scale', () => {
  const scale = (hourly: string, from: string) => ({ name: 'C1', hourly: euro(hourly), from: d(from), source: 'cao' });
  const at = (pay: string, minutes: number | undefined = 6_000) =>
    checkPayScale({
      scales: [scale('16.00', '2025-01-01'), scale('17.00', '2026-01-01'), scale('18.00', '2026-07-01')],
      on,
      policy: 'warn',
      deviation: undefined,
      pay: euro(pay),
      minutes,
    });
  it('uses the scale in force, to the cent', () => {
    expect(at('1700.00')).toMatchObject({ status: 'met', consequence: 'none', perHour: 1_700 });
    expect(at('1699.99')).toMatchObject({ status: 'below', consequence: 'warn', perHour: 1_699 });
  });
  it('cannot assess without hours, and does not apply without a scale', () => {
    expect(at('1700.00', 0)).toMatchObject({ status: 'not_assessable', reason: 'no_hours' });
    expect(
      checkPayScale({ scales: [], on, policy: 'block', deviation: undefined, pay: euro('1.00'), minutes: 60 }),
    ).toMatchObject({ status: 'not_applicable', consequence: 'none' });
  });
});

describe('the three floors of a payslip', () => {
  const request = (amount: string, hours: string | undefined, floors: object = {}) => ({
    payslip: {
      period: { kind: 'month', from: '2026-03-01' },
      person: { birthDate: '1990-05-17' },
      tax: { taxCredit: true },
      contract: { hoursPerWeek: '36', fullTime: true },
      employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
      ...(hours === undefined ? {} : { hours }),
      pay: [{ kind: 'basic', amount }],
    },
    floors: {
      area: 'Nederland',
      norms: [
        {
          ...WRITTEN,
          components: [{ name: 'all', perMonth: '2880.83', source: 'test' }],
          bufferPercent: '0',
          workersPerHousehold: '1',
          hoursPerWeek: '36',
        },
      ],
      ...floors,
    },
  });
  const floors = (amount: string, hours?: string, settings?: object) =>
    proForma(book, readProForma(request(amount, hours, settings), book)).floors;

  it('blocks below the statutory minimum, whatever the policy', () => {
    // 156 × 14.71 = 2,294.76
    expect(floors('2294.75', '156')).toMatchObject({
      statutory: { status: 'below', consequence: 'block', shortfall: 1 },
      blocked: true,
    });
    expect(floors('2294.76', '156')).toMatchObject({
      statutory: { status: 'met', consequence: 'none' },
      livingWage: { status: 'below', consequence: 'inform' },
      blocked: false,
    });
  });
  it('says which floor binds', () => {
    expect(floors('3500.00', '156').binding).toEqual({ floor: 'living_wage', hourly: 2_215 });
    const scales = [{ name: 'C1', hourly: '25.00', from: '2026-01-01', source: 'cao' }];
    expect(floors('3500.00', '156', { scales, payScale: 'block' })).toMatchObject({
      binding: { floor: 'pay_scale', hourly: 2_500 },
      blocked: true,
    });
    expect(floors('3500.00', '156', { norms: [] }).binding).toEqual({ floor: 'statutory', hourly: 1_471 });
  });
  it('takes the contract week for the living wage when hours are unknown, and warns about the minimum wage', () => {
    expect(floors('3455.40')).toMatchObject({
      statutory: { status: 'not_assessable', consequence: 'warn' },
      livingWage: { status: 'met' },
      blocked: false,
    });
  });
  it('puts them into words', () => {
    const words = floorSentences(new Words('nl'), floors('2294.75', '156'));
    expect(words.statutory).toEqual([
      '156 uur × € 14,71 per uur (35 jaar).',
      'Je verdient € 2.294,75. Dat is € 0,01 te weinig: het minimum is € 2.294,76. Dit loon mag niet betaald worden.',
    ]);
    expect(words.payScale).toEqual(['Er is geen loonschaal ingesteld.']);
    expect(words.livingWage).toEqual([
      'Norm voor Nederland, typical family, versie 2018-12 van Voorbeeld. Let op: dit is een voorbeeld, geen echte norm.',
      'De kosten per maand zijn € 2.880,83. Met een buffer van 0,00% is dat € 2.880,83 voor het huishouden.',
      'Aantal werkenden in dit huishouden: 1. Ieder heeft dus netto € 2.880,83 per maand nodig.',
      'Daarvoor is bruto € 3.454,16 per maand nodig. Bij 36 uur per week is dat € 22,15 per uur, naar boven afgerond.',
      'Je verdient € 14,70 per uur. Dat is € 7,45 per uur onder deze norm.',
    ]);
    expect(floorSentences(new Words('en'), floors('3500.00', '156')).livingWage.at(-1)).toBe(
      'You earn €22.43 an hour. That is a living wage by this norm.',
    );
  });
  it('does not let sick pay stand in for the wage of hours worked', () => {
    const base = request('1000.00', '78');
    const payslip = {
      ...base.payslip,
      pay: [
        { kind: 'basic', amount: '1000.00' },
        { kind: 'sick', wage: '1500.00', hours: '78', days: 11, week: 1 },
      ],
    };
    expect(proForma(book, readProForma({ ...base, payslip }, book)).floors.statutory).toMatchObject({
      status: 'below',
      paid: 100_000,
      required: 114_738,
    });
  });
});

describe('rate floor', () => {
  const INPUT: RateFloorInput = {
    income: euro('30000.00'),
    weeksPerYear: 46,
    minutesPerWeek: 2_400,
    billable: rate(67_000),
    assumptions: [],
  };
  const percent = (part: 'pension' | 'disability', value: number) => ({
    part,
    percent: rate(value),
    perYear: undefined,
    source: 'assumed in this test',
    from: d('2026-01-01'),
  });

  it('counts 1,232.8 billable hours in 46 weeks of 40 hours at 67%', () => {
    expect(rateFloor(in2026, INPUT).billableMinutes).toBe(73_968);
  });
  it('adds every part, and Zvw by itself', () => {
    const floor = rateFloor(in2026, {
      ...INPUT,
      assumptions: [
        percent('pension', 15_000),
        {
          part: 'business_costs',
          percent: undefined,
          perYear: euro('3000.00'),
          source: 'assumed in this test',
          from: d('2026-01-01'),
        },
      ],
    });
    // 30,000 + 4,500 + 3,000 + 4.85% of 30,000 = 38,955.00; / 1,232.8 = 31.598…
    expect(floor).toMatchObject({ perYear: 3_895_500, hourly: 3_160 });
    expect(floor.parts.map((part) => [part.part, part.perYear])).toEqual([
      ['income', 3_000_000],
      ['pension', 450_000],
      ['business_costs', 300_000],
      ['zvw', 145_500],
    ]);
    expect(checkRate(floor, euro('31.59'))).toEqual({ status: 'below', shortfall: 1 });
    expect(checkRate(floor, euro('31.60'))).toEqual({ status: 'met', shortfall: 0 });
  });
  it('stops Zvw at the maximum contribution wage', () => {
    expect(rateFloor(in2026, { ...INPUT, income: euro('100000.00') }).parts.at(-1)?.perYear).toBe(385_134); // 4.85% of 79,409.00
  });
  it('refuses a year without billable hours', () => {
    expect(() => rateFloor(in2026, { ...INPUT, billable: rate(0) })).toThrow('no_billable_hours');
  });
});

describe('employed beside self-employed', () => {
  it('spends the same money once as cost and once as turnover', () => {
    const { payslip } = readProForma(
      {
        payslip: {
          period: { kind: 'month', from: '2026-03-01' },
          person: { birthDate: '1990-05-17' },
          tax: { taxCredit: true },
          contract: { hoursPerWeek: '36' },
          employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
        },
      },
      book,
    );
    const both = compareForms(book, payslip, euro('4324.48'), { costs: euro('324.48'), provisions: rate(13_600) });
    expect(both.employed).toMatchObject({
      gross: 345_600,
      net: 288_083,
      employerCost: 432_448,
      holidayAllowance: 27_648,
    });
    // 4,000.00 less 13.6% is 3,456.00: the printed row again; Zvw 4.85%, down
    expect(both.selfEmployed).toMatchObject({ profit: 345_600, incomeTax: 57_517, zvw: 16_761, net: 271_322 });
    expect(both.assumptions).toContain('no_entrepreneur_deductions');
  });
});

describe('wage space', () => {
  const year = {
    turnover: euro('400000.00'),
    purchases: euro('80000.00'),
    overhead: euro('50000.00'),
    reserves: euro('20000.00'),
    members: 6,
  };
  it('measures towards about 50,000 per member', () => {
    expect(wageSpace(year)).toEqual({
      total: 25_000_000,
      perMember: 4_166_666,
      target: 5_000_000,
      missing: 833_334,
      percent: 83,
      reached: false,
    });
    expect(wageSpace({ ...year, members: 5 })).toMatchObject({
      perMember: 5_000_000,
      percent: 100,
      reached: true,
      missing: 0,
    });
  });
  it('shows nothing below zero as progress, and needs members', () => {
    expect(wageSpace({ ...year, turnover: euro('100000.00') })).toMatchObject({ percent: 0, reached: false });
    expect(() => wageSpace({ ...year, members: 0 })).toThrow('no_members');
  });
});

describe('signals of disguised employment', () => {
  const fact = (
    criterion: EmploymentFact['criterion'],
    points: EmploymentFact['points'],
    date = '2026-02-01',
  ): EmploymentFact => ({ criterion, on: d(date), text: 'x', source: 'gesprek', points });
  const facts = [
    fact(2, 'employment'),
    fact(2, 'independence', '2026-01-01'),
    fact(9, 'independence'),
    fact(4, 'employment', '2026-05-01'),
  ];

  it('are facts by criterion, never a score or a verdict', () => {
    const note = employmentFileNote(in2026, facts, on, euro('30.00'), 'nl');
    expect(note.signals.map((signal) => [signal.criterion, signal.title, signal.facts.length])).toEqual([
      [2, 'Hoe werk en werktijden worden bepaald', 2],
    ]);
    expect(note.unanswered).toEqual([1, 3, 4, 5, 6, 7, 8]);
    expect(Object.keys(note).sort()).toEqual(['caution', 'on', 'presumption', 'signals', 'unanswered']);
    expect(note.caution.join(' ')).toContain('geen oordeel');
    expect(note.caution.join(' ')).toContain('beschermt niet');
    expect(employmentFileNote(in2026, facts, on, undefined, 'en').caution.join(' ')).toContain('does not protect');
  });
  it('know the legal presumption from 31 December 2026 on', () => {
    const at = (date: string, hourly: string) =>
      employmentFileNote(book.on(d(date)), [], d(date), euro(hourly), 'nl').presumption;
    expect(at('2026-12-30', '30.00')).toBeUndefined();
    expect(at('2026-12-31', '36.00')).toEqual({ amount: 3_600, applies: true });
    expect(at('2026-12-31', '36.01')).toEqual({ amount: 3_600, applies: false });
  });
});
