import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import { periodTax } from '../tax/period-tax.js';
import { ParameterBook } from './parameter-book.js';
import { readYear } from './read-year.js';

type Json = Record<string, unknown>;
interface WrittenFigure {
  unit: string;
  confidence: string;
  sources: string[];
  values: { from: string; knownFrom?: string; value: unknown }[];
}
interface WrittenYear {
  schemaVersion: number;
  year: number;
  sources: Record<string, Json>;
  figures: Record<string, WrittenFigure>;
}

const written = (year: number): WrittenYear =>
  JSON.parse(readFileSync(new URL(`../../parameters/nl-${year}.json`, import.meta.url), 'utf8')) as WrittenYear;

const figure = (file: WrittenYear, id: string): WrittenFigure => {
  const found = file.figures[id];
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
describe('a new year is a data file', () => {
  // Prinsjesdag figures for 2027, provisional; what was not announced (AOW labour credit, one-off tables) is filled in here only.
  const in2027 = (): WrittenYear => {
    const file = JSON.parse(
      JSON.stringify(written(2026))
        .replaceAll('"from":"2026-', '"from":"2027-')
        .replaceAll('"to":"2026-', '"to":"2027-'),
    ) as WrittenYear;
    file.year = 2027;
    for (const id of ['minimumWage.hourlyApprentice', 'minimumWage.percentApprentice', 'selfEmployed.presumptionRate'])
      delete file.figures[id];
    for (const id of Object.keys(file.figures).filter((name) => name.startsWith('specialRate.green')))
      delete file.figures[id];
    const scale = (rates: string[], edges: string[], taxes: string[]) =>
      rates.map((rate, row) => ({
        above: ['0', ...edges][row],
        upTo: edges[row] ?? null,
        rate,
        taxAtEdge: ['0', ...taxes][row],
      }));
    const set: Record<string, unknown> = {
      'wageTax.brackets.below_aow': scale(['36.23', '38.16', '49.50'], ['39247', '78426'], ['14219', '29169']),
      'wageTax.brackets.aow_born_1946_or_later': scale(
        ['18.33', '38.16', '49.50'],
        ['39247', '78426'],
        ['7193', '22143'],
      ),
      'wageTax.brackets.aow_born_1945_or_earlier': scale(
        ['18.33', '38.16', '49.50'],
        ['41637', '78426'],
        ['7632', '21670'],
      ),
      'wageTax.firstBracket.below_aow': { wageTax: '8.58', aow: '17.90', anw: '0.10', wlz: '9.65' },
      'wageTax.firstBracket.aow': { wageTax: '8.58', aow: '0.00', anw: '0.10', wlz: '9.65' },
      'wageTax.maximumTableWage': '139050',
      'minimumWage.percent': { 15: '30', 16: '40', 17: '50', 18: '62.5', 19: '75', 20: '87.5', 21: '100' },
    };
    const series: [string, string[]][] = [
      ['generalCredit.below_aow', ['3154', '30910', '78426', '6.638']],
      ['generalCredit.aow', ['1596', '30910', '78426', '3.358']],
      ['elderlyCredit', ['1993', '46577', '59864', '15']],
    ];
    for (const [group, values] of series)
      ['maximum', 'taperAbove', 'zeroFrom', 'taper'].forEach(
        (name, index) => (set[`${group}.${name}`] = values[index]),
      );
    ['12438', '26865', '47834', '138910'].forEach(
      (edge, index) => (set[`labourCredit.breakpoint.${index + 1}`] = edge),
    );
    const labour: [string, string[], string[], string][] = [
      ['below_aow', ['9.503', '30.207', '1.855'], ['1182', '5540', '5929'], '6.510'],
      ['aow', ['4.752', '15.104', '0.928'], ['591', '2770', '2965'], '3.255'],
    ];
    for (const [age, rates, caps, taper] of labour) {
      rates.forEach((one, index) => (set[`labourCredit.${age}.rate.${index + 1}`] = one));
      caps.forEach((one, index) => (set[`labourCredit.${age}.cap.${index + 1}`] = one));
      set[`labourCredit.${age}.taper`] = taper;
    }
    for (const group of ['below_aow', 'aow_born_1946_or_later', 'aow_born_1945_or_earlier']) {
      set[`specialRate.white.${group}`] = [
        { from: '0', without: group === 'below_aow' ? '36.23' : '18.33', standard: '0.00', offset: '0.00' },
      ];
    }
    for (const [id, to] of Object.entries(set)) figure(file, id).values = [{ from: '2027-01-01', value: to }];
    const youth = (adult: number) =>
      Object.fromEntries(
        [30, 40, 50, 62.5, 75, 87.5, 100].map((percent, index) => [
          15 + index,
          (Math.round((adult * percent) / 100) / 100).toFixed(2),
        ]),
      );
    figure(file, 'minimumWage.hourly').values = [
      { from: '2027-01-01', value: youth(1_520) },
      { from: '2027-07-01', value: youth(1_540) },
    ];
    return file;
  };

  it('2027 with the provisional figures passes every rule and computes, without a change in the code', () => {
    const book = new ParameterBook([readYear(in2027()), readYear(written(2026))]);
    const { tax, figures } = book.on(localDate('2027-08-01'));
    // 3,456.00 a month: 41,472; 14,219 + 38.16% of 2,225 = 15,068; general 3,154 − 701.11 = 2,453; labour 5,540 + 270.96 = 5,811; 6,804 / 12
    expect(
      periodTax(tax, cents(345_600), 'month', 'below_aow', { colour: 'white', taxCredit: true, singleElderly: false })
        .tax,
    ).toBe(56_700);
    expect(figures.get('minimumWage.hourly').get(18)).toBe(963);
    expect(() => book.on(localDate('2025-06-01'))).toThrow('wage_year_unknown');
  });
});
