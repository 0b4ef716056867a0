import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, DomainError, localDate } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
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

/** The faults a file has after one change. */
function faultsAfter(change: (file: WrittenYear) => void, year = 2026): string[] {
  const file = written(year);
  change(file);
  try {
    readYear(file);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('wage_parameters_invalid');
    return error.faults.map((fault) => `${fault.pointer} ${fault.code}`);
  }
}

const figure = (file: WrittenYear, id: string): WrittenFigure => {
  const found = file.figures[id];
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const value = (file: WrittenYear, id: string, to: unknown, index = 0): void => {
  const dated = figure(file, id).values[index];
  if (dated) dated.value = to;
};
const rows = (file: WrittenYear, id: string): Json[] => figure(file, id).values[0]?.value as Json[];

describe('a year of figures is refused, with the place and the reason, when', () => {
  const CASES: [string, string, (file: WrittenYear) => void][] = [
    ['it has another schema', '/schemaVersion parameter_schema_unknown', (f) => (f.schemaVersion = 2)],
    ['it names no year', '/year parameter_year_missing', (f) => delete (f as Partial<WrittenYear>).year],
    ['a figure is missing', '/figures/awf.low parameter_missing', (f) => delete f.figures['awf.low']],
    [
      'a name is mistyped',
      '/figures/awf.lowest parameter_unknown_name',
      (f) => (f.figures['awf.lowest'] = figure(f, 'awf.low')),
    ],
    ['a unit is wrong', '/figures/awf.low/unit parameter_unit_wrong', (f) => (figure(f, 'awf.low').unit = 'euro')],
    [
      'a confidence is unknown',
      '/figures/awf.low/confidence parameter_confidence_unknown',
      (f) => (figure(f, 'awf.low').confidence = 'sure'),
    ],
    [
      'a figure has no source',
      '/figures/awf.low/sources parameter_without_source',
      (f) => (figure(f, 'awf.low').sources = []),
    ],
    [
      'a source is not listed',
      '/figures/awf.low/sources/0 parameter_source_unknown',
      (f) => (figure(f, 'awf.low').sources = ['HEARSAY']),
    ],
    [
      'a source has no title',
      '/sources/RV-2026 parameter_source_incomplete',
      (f) => delete f.sources['RV-2026']?.title,
    ],
    [
      'a percentage is a number',
      '/figures/awf.low/values/0/value parameter_value_unreadable',
      (f) => value(f, 'awf.low', 2.74),
    ],
    [
      'a percentage has a comma',
      '/figures/awf.low/values/0/value parameter_value_unreadable',
      (f) => value(f, 'awf.low', '2,74'),
    ],
    [
      'a percentage is above 100',
      '/figures/awf.low/values/0/value parameter_value_unreadable',
      (f) => value(f, 'awf.low', '101'),
    ],
    [
      'a percentage has four decimals',
      '/figures/awf.low/values/0/value parameter_value_unreadable',
      (f) => value(f, 'awf.low', '2.7401'),
    ],
    [
      'an amount has one decimal',
      '/figures/allowance.meal/values/0/value parameter_value_unreadable',
      (f) => value(f, 'allowance.meal', '4.5'),
    ],
    [
      'a row has a stray field',
      '/figures/wageTax.brackets.below_aow/values/0/value/0/note parameter_value_unreadable',
      (f) => Object.assign(rows(f, 'wageTax.brackets.below_aow')[0] ?? {}, { note: 'x' }),
    ],
    [
      'a date lies in another year',
      '/figures/awf.low/values/0/from parameter_date_outside_year',
      (f) => (figure(f, 'awf.low').values[0] = { from: '2025-01-01', value: '2.74' }),
    ],
    [
      'a figure starts halfway',
      '/figures/awf.low/values parameter_not_from_1_january',
      (f) => (figure(f, 'awf.low').values[0] = { from: '2026-07-01', value: '2.74' }),
    ],
    [
      'a date stands there twice',
      '/figures/awf.low/values parameter_date_twice',
      (f) => figure(f, 'awf.low').values.push({ from: '2026-01-01', value: '2.75' }),
    ],
    [
      'the day of knowing is no date',
      '/figures/awf.low/values/0/knownFrom parameter_date_invalid',
      (f) => Object.assign(figure(f, 'awf.low').values[0] ?? {}, { knownFrom: 'May' }),
    ],
    [
      'the scale does not start at zero',
      '/figures/wageTax.brackets.below_aow brackets_not_complete',
      (f) => Object.assign(rows(f, 'wageTax.brackets.below_aow')[0] ?? {}, { above: '10' }),
    ],
    [
      'the scale has a gap',
      '/figures/wageTax.brackets.below_aow brackets_have_a_gap',
      (f) => Object.assign(rows(f, 'wageTax.brackets.below_aow')[0] ?? {}, { upTo: '38882' }),
    ],
    [
      'a bracket has the misprinted 35.76%',
      '/figures/wageTax.brackets.below_aow bracket_tax_at_edge_wrong',
      (f) => Object.assign(rows(f, 'wageTax.brackets.below_aow')[1] ?? {}, { rate: '35.76' }),
    ],
    [
      'the scale falls',
      '/figures/wageTax.brackets.below_aow brackets_fall',
      (f) => Object.assign(rows(f, 'wageTax.brackets.below_aow')[2] ?? {}, { rate: '30.00' }),
    ],
    [
      'the insurances do not add up to the first bracket',
      '/figures/wageTax.firstBracket.aow first_bracket_parts_differ',
      (f) => Object.assign(figure(f, 'wageTax.firstBracket.aow').values[0]?.value as Json, { wlz: '9.66' }),
    ],
    [
      'the general credit does not end',
      '/figures/generalCredit.below_aow.zeroFrom credit_does_not_end',
      (f) => value(f, 'generalCredit.below_aow.taper', '6.389'),
    ],
    [
      'the labour credit has the misprinted edge 132,290',
      '/figures/labourCredit.below_aow.taper credit_does_not_end',
      (f) => value(f, 'labourCredit.breakpoint.4', '132290'),
    ],
    [
      'the labour credit edges fall',
      '/figures/labourCredit.breakpoint.1 labour_credit_edges_not_rising',
      (f) => value(f, 'labourCredit.breakpoint.2', '11000'),
    ],
    [
      'an increment stands for a cumulative cap',
      '/figures/labourCredit.below_aow.cap.2 labour_credit_cap_wrong',
      (f) => value(f, 'labourCredit.below_aow.cap.2', '4304'),
    ],
    [
      'the table ends elsewhere',
      '/figures/wageTax.maximumTableWage maximum_table_wage_wrong',
      (f) => value(f, 'wageTax.maximumTableWage', '133056'),
    ],
    [
      'a month maximum is rounded half up',
      '/figures/premiumWage.maximum.month premium_maximum_not_the_year_divided',
      (f) => value(f, 'premiumWage.maximum.month', '6617.42'),
    ],
    [
      'a youth wage has two digits swapped',
      '/figures/minimumWage.hourly minimum_wage_not_the_percentage',
      (f) => Object.assign(figure(f, 'minimumWage.hourly').values[1]?.value as Json, { '18': '5.70' }),
    ],
    [
      'an age is missing',
      '/figures/minimumWage.hourly minimum_wage_ages_differ',
      (f) => delete (figure(f, 'minimumWage.hourly').values[0]?.value as Json)['18'],
    ],
    [
      'the adult wage is missing',
      '/figures/minimumWage.hourly minimum_wage_adult_missing',
      (f) => delete (figure(f, 'minimumWage.hourly').values[0]?.value as Json)['21'],
    ],
    [
      'a four-week period is lost',
      '/figures/payPeriods.fourWeeks four_week_periods_not_a_year',
      (f) => rows(f, 'payPeriods.fourWeeks').splice(4, 1),
    ],
    [
      'one-off rows are out of order',
      '/figures/specialRate.white.below_aow special_rates_not_rising',
      (f) => rows(f, 'specialRate.white.below_aow').reverse(),
    ],
    [
      'a one-off percentage is no bracket',
      '/figures/specialRate.white.below_aow special_rate_is_no_bracket_rate',
      (f) => Object.assign(rows(f, 'specialRate.white.below_aow')[2] ?? {}, { without: '35.57' }),
    ],
    [
      'an offset lost its sign',
      '/figures/specialRate.white.below_aow special_rate_offset_unexplained',
      (f) => Object.assign(rows(f, 'specialRate.white.below_aow')[2] ?? {}, { offset: '31.01' }),
    ],
  ];

  it.each(CASES)('%s', (_name, expected, change) => {
    expect(faultsAfter(change)).toContain(expected);
  });

  it('it is not a file at all', () => {
    expect(() => readYear(null)).toThrow('wage_parameters_invalid');
    expect(() => readYear([])).toThrow('wage_parameters_invalid');
  });
});

describe('figures by date', () => {
  const book = loadParameters();

  it('are whole as they stand', () => {
    expect(faultsAfter(() => undefined, 2025)).toEqual([]);
    expect(faultsAfter(() => undefined, 2026)).toEqual([]);
  });

  it('change on 1 July for the minimum wage and not for anything else', () => {
    const adult = (date: string) => book.on(localDate(date)).figures.get('minimumWage.hourly').get(21);
    expect([adult('2026-06-30'), adult('2026-07-01'), adult('2025-12-31')]).toEqual([1471, 1499, 1440]);
    expect(book.on(localDate('2026-07-01')).figures.get('awf.low')).toBe(2_740);
  });

  it('keep what was known before a decision with effect back: mileage in 2026', () => {
    const date = localDate('2026-02-01');
    expect(book.on(date).figures.get('allowance.mileagePerKm')).toBe(25);
    expect(book.asKnown(date, localDate('2026-05-25')).figures.get('allowance.mileagePerKm')).toBe(23);
    expect(book.asKnown(date, localDate('2026-05-26')).figures.get('allowance.mileagePerKm')).toBe(25);
  });

  it('carry their sources', () => {
    const origin = book.on(localDate('2026-08-01')).figures.origin('minimumWage.hourly');
    expect(origin).toMatchObject({ unit: 'euro_by_age', from: '2026-07-01', confidence: 'high' });
    expect(origin.sources.map((source) => source.publisher)).toEqual(['Rijksoverheid', 'Rijksoverheid']);
  });

  it('begin with null where the law begins later in the year', () => {
    const presumption = (date: string) => book.on(localDate(date)).figures.find('selfEmployed.presumptionRate');
    expect([presumption('2026-12-30'), presumption('2026-12-31')]).toEqual([undefined, 3600]);
  });

  it.each(['2024-12-31', '2027-01-01'])('are not guessed for %s', (date) => {
    expect(() => book.on(localDate(date))).toThrow(
      expect.objectContaining({ code: 'wage_year_unknown', params: { date, years: '2025, 2026' } }),
    );
    expect(() => book.asKnown(localDate(date), localDate('2026-05-25'))).toThrow('wage_year_unknown');
  });

  it('say which figure a year lacks', () => {
    expect(() => book.on(localDate('2025-03-01')).figures.get('allowance.lodgingPerDay')).toThrow(
      expect.objectContaining({
        code: 'wage_parameter_unknown',
        params: { figure: 'allowance.lodgingPerDay', date: '2025-01-01' },
      }),
    );
    expect(() => book.on(localDate('2025-03-01')).figures.origin('allowance.lodgingPerDay')).toThrow(
      'wage_parameter_unknown',
    );
  });

  it('load in any order: of years, and of figures and dates within a year', () => {
    const shuffled = (year: number, seed: number): WrittenYear => {
      const file = written(year);
      const entries =
        fc.sample(fc.shuffledSubarray(Object.entries(file.figures), { minLength: Object.keys(file.figures).length }), {
          numRuns: 1,
          seed,
        })[0] ?? [];
      return {
        ...file,
        figures: Object.fromEntries(entries.map(([id, one]) => [id, { ...one, values: [...one.values].reverse() }])),
      };
    };
    const plain = new ParameterBook([readYear(written(2025)), readYear(written(2026))]);
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, turned) => {
        const years = [readYear(shuffled(2025, seed)), readYear(shuffled(2026, seed))];
        const other = new ParameterBook(turned ? years.reverse() : years);
        expect(other.knownYears).toEqual([2025, 2026]);
        for (const date of ['2025-01-01', '2025-07-01', '2026-06-30', '2026-12-31'].map(localDate)) {
          expect(other.on(date).tax).toEqual(plain.on(date).tax);
          expect(other.on(date).figures.get('minimumWage.hourly')).toEqual(
            plain.on(date).figures.get('minimumWage.hourly'),
          );
          expect(other.on(date).figures.get('allowance.mileagePerKm')).toBe(
            plain.on(date).figures.get('allowance.mileagePerKm'),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  it('refuse the same year twice', () => {
    expect(() => new ParameterBook([readYear(written(2026)), readYear(written(2026))])).toThrow(
      'wage_parameters_year_twice',
    );
  });
});

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
