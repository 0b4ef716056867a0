import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { readPayslipInput } from '../input/read-payslip-input.js';
import { type LineCode } from '../payslip/line.js';
import { payslipOf, type Payslip } from '../payslip/payslip.js';
import { explain } from './explain.js';
import { Words, type Language } from './words.js';

const book = loadParameters();
const CASES = new URL('../../cases/', import.meta.url);
const golden = readdirSync(CASES).map((file) => ({
  file: file.replace('.json', ''),
  input: (JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as { input: unknown }).input,
}));
const slip = (file: string): Payslip =>
  payslipOf(book, readPayslipInput(golden.find((one) => one.file === file)?.input, book));
const inWords = (payslip: Payslip, code: LineCode, language: Language) => {
  const line = payslip.lines.find((one) => one.code === code);
  if (!line) throw new Error(`no line ${code}`);
  return explain(line, payslip.parameters, language);
};

describe('words', () => {
  const nl = new Words('nl');
  const en = new Words('en');
  it('write amounts, percentages, hours and dates in both languages', () => {
    expect([nl.money(214_310), en.money(214_310), nl.money(-5), nl.euros(41_472)]).toEqual([
      '€ 2.143,10',
      '€2,143.10',
      '-€ 0,05',
      '€ 41.472',
    ]);
    expect([nl.percent(37_560), en.percent(6_398), nl.percent(-31_010)]).toEqual(['37,56%', '6.398%', '-31,01%']);
    expect([nl.hours(2_190), en.hours(60), nl.hours(2_180)]).toEqual(['36,5 uur', '1 hour', '36 uur en 20 minuten']);
    expect([nl.date(localDate('2026-07-01')), en.date(localDate('2026-07-01'))]).toEqual([
      '1 juli 2026',
      '1 July 2026',
    ]);
  });
});

describe('the wage tax of the printed row of 3,456.00', () => {
  it('in Dutch', () => {
    const tax = inWords(slip('month-2026-printed-row'), 'wage_tax', 'nl');
    expect(tax.label).toBe('Loonheffing');
    expect(tax.sentences).toEqual([
      'Je loon over een heel jaar zou 12 × € 3.456,00 zijn. De tabel gaat in stappen van € 54: we rekenen met € 41.472 per jaar.',
      "Belasting per jaar: € 13.900 over de eerste € 38.883, plus 37,56% van de € 2.589 daarboven. Naar beneden afgerond op hele euro's: € 14.872.",
      "Daar gaan je kortingen per jaar af: algemene heffingskorting € 2.365, arbeidskorting € 5.605. Elke korting is naar boven afgerond op hele euro's.",
      'Er blijft € 6.902 per jaar over. Gedeeld door 12 is dat € 575,17, afgerond op hele centen.',
    ]);
  });
  it('in English, with its figures and their sources', () => {
    const tax = inWords(slip('month-2026-printed-row'), 'wage_tax', 'en');
    expect(tax.sentences.at(-1)).toBe('€6,902 a year is left. Divided by 12 that is €575.17, rounded to whole cents.');
    expect(tax.law).toContain('Rekenvoorschriften');
    expect(tax.figures.map((figure) => figure.id)).toEqual([
      'wageTax.tableStep',
      'wageTax.brackets.below_aow',
      'generalCredit.below_aow.maximum',
      'generalCredit.below_aow.taper',
      'labourCredit.below_aow.cap.3',
      'labourCredit.below_aow.taper',
    ]);
    expect(tax.figures.every((figure) => figure.sources.length > 0)).toBe(true);
  });
});

describe('other lines say what happened', () => {
  it.each([
    [
      'month-2026-without-tax-credit',
      'wage_tax',
      'Je hebt niet gevraagd om de loonheffingskorting. Daarom gaat er geen korting van de belasting af.',
    ],
    [
      'month-2026-cumulative-second-month',
      'awf',
      'Tot nu toe rekenden we dit jaar over € 5.000,00. Nu wordt dat € 13.234,82: € 8.234,82 erbij.',
    ],
    ['month-2026-cumulative-second-month', 'zvw_levy', '6,10% van € 8.234,82 is € 502,32, naar beneden afgerond.'],
    ['month-2026-fixed-term', 'awf', 'Het hoge percentage geldt: je contract is tijdelijk.'],
    [
      'month-2026-pension',
      'pension_employee',
      'Over de eerste € 1.600,00 (de franchise) bouw je geen pensioen op. Er blijft € 2.000,00 over.',
    ],
    ['month-2026-holiday-allowance', 'wage_tax_special', '42,01% van € 3.317,76 is € 1.393,79, naar beneden afgerond.'],
    ['month-2026-joiner', 'wage_tax', 'Voor 10 dagen samen: € 267,20.'],
    [
      'month-2026-mileage-above-norm',
      'taxable_expense',
      'Je vergoeding is € 0,30 per stuk. Onbelast mag € 0,25. Het verschil × 500 is loon.',
    ],
    [
      'month-2026-sick',
      'sick',
      'Dat is minder dan het minimumloon voor deze uren. In het eerste ziektejaar krijg je minstens het minimumloon: € 2.294,76.',
    ],
    ['month-2026-overtime', 'overtime', '4 uur × € 20,00 per uur × 150,00%, afgerond op hele centen.'],
    ['month-2026-director', 'zvw_withheld', 'Deze bijdrage betaal je zelf uit je nettoloon.'],
    ['month-2026-young-disabled', 'wage_tax', 'De jonggehandicaptenkorting gaat er nog af: € 76,92.'],
    [
      'month-2025-aow',
      'statutory_minimum_wage',
      'Van 1 maart 2025 tot en met 31 maart 2025: geen wettelijk minimumloon, want je hebt de AOW-leeftijd.',
    ],
    [
      'month-2026-printed-row',
      'statutory_minimum_wage',
      'Van 1 maart 2026 tot en met 31 maart 2026: € 14,71 per uur, want je bent 35 jaar.',
    ],
  ] as const)('%s, %s', (file, code, sentence) => {
    expect(inWords(slip(file), code, 'nl').sentences).toContain(sentence);
  });

  it('names a labour credit that the tax had no room for', () => {
    const payslip = payslipOf(book, {
      ...readPayslipInput(golden.find((one) => one.file === 'month-2026-printed-row')?.input, book),
      pay: [{ kind: 'basic', amount: cents(90_000) }],
    });
    const [credited, capped] = inWords(payslip, 'credited_labour_credit', 'en').sentences;
    expect(credited).toContain('€62.17');
    expect(capped).toMatch(/^Your labour credit would be €[\d,]+, but there was no more tax to take it off\.$/);
  });

  it('every line of every case has a name, sentences in both languages and a law, without a hole in the text', () => {
    for (const { file } of golden) {
      const payslip = slip(file);
      for (const line of payslip.lines) {
        const both = (['nl', 'en'] as const).map((language) => explain(line, payslip.parameters, language));
        for (const one of both) {
          expect(one.sentences.length).toBeGreaterThan(0);
          expect([one.label, one.law, ...one.sentences].join(' ')).not.toMatch(/undefined|NaN|\[object/);
        }
        expect(both[0]?.sentences).toHaveLength(both[1]?.sentences.length ?? -1);
        expect(both[0]?.sentences).not.toEqual(both[1]?.sentences);
      }
    }
  });
});
