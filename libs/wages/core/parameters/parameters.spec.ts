import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { PARAMETER_REFUSALS } from '../explain/parameter-refusals.js';
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
    expect(PARAMETER_REFUSALS).toHaveProperty(expected.split(' ')[1] ?? '');
  });

  it('it is not a file at all', () => {
    expect(() => readYear(null)).toThrow('wage_parameters_invalid');
    expect(() => readYear([])).toThrow('wage_parameters_invalid');
  });

  it('but not the files as they stand', () => {
    expect(faultsAfter(() => undefined, 2025)).toEqual([]);
    expect(faultsAfter(() => undefined, 2026)).toEqual([]);
  });
});
