import { describe, expect, it } from '@jest/globals';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { comparisonSteps, rateFloorSteps, wageSpaceSteps } from '../explain/self-employed-sentences.js';
import { Words } from '../explain/words.js';
import { rate } from '../numbers.js';
import { readProForma } from '../pro-forma.js';
import { compareForms } from './compare.js';
import { employmentFileNote, type EmploymentFact } from './employment-signals.js';
import { checkRate, rateFloor, type RateFloorInput } from './rate-floor.js';
import { wageSpace } from './wage-space.js';

const book = loadParameters();
const d = localDate;
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);
const on = d('2026-03-31');
const in2026 = book.on(d('2026-03-01'));

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
  it('puts the build-up into words, with its sources', () => {
    const words = rateFloorSteps(
      new Words('nl'),
      rateFloor(in2026, { ...INPUT, assumptions: [percent('pension', 15_000)] }),
    );
    expect(words).toEqual([
      'Inkomen: € 30.000,00 per jaar.',
      'Pensioen: € 4.500,00 per jaar (bron: assumed in this test).',
      'Bijdrage Zvw: € 1.455,00 per jaar (bron: Belastingdienst).',
      'Je werkt 46 weken van 40 uur. Daarvan kun je 67,00% factureren: 1.232,8 uur per jaar.',
      'Samen € 35.955,00, gedeeld door die uren: minstens € 29,17 per uur, naar boven afgerond.',
    ]);
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
          person: { birth_date: '1990-05-17' },
          tax: { tax_credit: true },
          contract: { hours_per_week: '36' },
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
    const words = comparisonSteps(new Words('en'), both);
    expect(words[1]).toContain('you keep €2,713.22');
    expect(words).toHaveLength(2 + both.assumptions.length);
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
  it('puts it into words', () => {
    expect(wageSpaceSteps(new Words('nl'), wageSpace(year))[1]).toBe(
      'De richtlijn is € 50.000,00. Er ontbreekt nog € 8.333,34 per lid.',
    );
    expect(wageSpaceSteps(new Words('en'), wageSpace({ ...year, members: 5 }))[1]).toBe(
      'That is enough to talk about employment: the guideline is €50,000.00.',
    );
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
