import { type Rate } from '../numbers.js';
import { type Bracket, type SpecialRateRow } from './catalogue.js';
import { type FiguresAt } from './figures-at.js';

/** Which column of the tables: under AOW age, or over it, split by birth year. */
export const AGE_GROUPS = ['below_aow', 'aow_born_1946_or_later', 'aow_born_1945_or_earlier'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** wit: work one has now; groen: pensions, benefits and severance */
export type TableColour = 'white' | 'green';

export interface TaperedCredit {
  readonly maximum: number;
  readonly taperAbove: number;
  readonly zeroFrom: number;
  readonly taper: Rate;
}

export interface LabourCreditTable {
  readonly rates: readonly [Rate, Rate, Rate];
  readonly caps: readonly [number, number, number];
  readonly taper: Rate;
}

/** One age group's column, laid out for the computation. Amounts in whole euros a year. */
export interface TaxColumn {
  readonly brackets: readonly Bracket[];
  readonly general: TaperedCredit;
  /** undefined below AOW age */
  readonly elderly: TaperedCredit | undefined;
  readonly singleElderly: number;
  readonly youngDisabled: number | undefined;
  readonly labour: LabourCreditTable;
  readonly special: Readonly<Record<TableColour, readonly SpecialRateRow[] | undefined>>;
}

export interface TaxTables {
  readonly step: number;
  readonly maximum: number;
  readonly aboveMaximum: Rate;
  readonly anonymous: Rate;
  readonly labourEdges: readonly [number, number, number, number];
  readonly columns: Readonly<Record<AgeGroup, TaxColumn>>;
}

const tapered = (
  at: FiguresAt,
  group: 'generalCredit.below_aow' | 'generalCredit.aow' | 'elderlyCredit',
): TaperedCredit => ({
  maximum: at.get(`${group}.maximum`),
  taperAbove: at.get(`${group}.taperAbove`),
  zeroFrom: at.get(`${group}.zeroFrom`),
  taper: at.get(`${group}.taper`),
});

function column(at: FiguresAt, group: AgeGroup): TaxColumn {
  const age = group === 'below_aow' ? 'below_aow' : 'aow';
  const rateOf = (segment: 1 | 2 | 3): Rate => at.get(`labourCredit.${age}.rate.${segment}`);
  const capOf = (segment: 1 | 2 | 3): number => at.get(`labourCredit.${age}.cap.${segment}`);
  return {
    brackets: at.get(`wageTax.brackets.${group}`),
    general: tapered(at, `generalCredit.${age}`),
    elderly: age === 'aow' ? tapered(at, 'elderlyCredit') : undefined,
    singleElderly: at.get('singleElderlyCredit.amount'),
    youngDisabled: at.find(`youngDisabledCredit.${age}`),
    labour: {
      rates: [rateOf(1), rateOf(2), rateOf(3)],
      caps: [capOf(1), capOf(2), capOf(3)],
      taper: at.get(`labourCredit.${age}.taper`),
    },
    special: { white: at.find(`specialRate.white.${group}`), green: at.find(`specialRate.green.${group}`) },
  };
}

/** The wage tax figures of a date as a table to compute with. */
export function taxTables(at: FiguresAt): TaxTables {
  const edge = (number: 1 | 2 | 3 | 4): number => at.get(`labourCredit.breakpoint.${number}`);
  return {
    step: at.get('wageTax.tableStep'),
    maximum: at.get('wageTax.maximumTableWage'),
    aboveMaximum: at.get('wageTax.aboveMaximumRate'),
    anonymous: at.get('wageTax.anonymousRate'),
    labourEdges: [edge(1), edge(2), edge(3), edge(4)],
    columns: {
      below_aow: column(at, 'below_aow'),
      aow_born_1946_or_later: column(at, 'aow_born_1946_or_later'),
      aow_born_1945_or_earlier: column(at, 'aow_born_1945_or_earlier'),
    },
  };
}
