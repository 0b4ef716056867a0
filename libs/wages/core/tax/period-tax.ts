import { cents, type Cents } from '#libs/kernel/index.js';
import { ceilDiv, floorDiv, halfUpDiv, times, WHOLE } from '../numbers.js';
import { PERIOD_FACTOR, type PeriodKind } from '../period.js';
import { type AgeGroup, type TaxTables } from '../parameters/tax-tables.js';
import { annualTax, type AnnualTax, type CreditChoice } from './annual-tax.js';

/** Wage tax on the regular wage of one period, with everything that led to it. */
export interface PeriodTax {
  readonly kind: PeriodKind;
  readonly ageGroup: AgeGroup;
  readonly choice: CreditChoice;
  readonly wage: Cents;
  /** undefined when there is no wage to tax */
  readonly annual: AnnualTax | undefined;
  /** tax on the part above the last table row */
  readonly aboveMaximum: Cents;
  /** jonggehandicaptenkorting taken off */
  readonly youngDisabled: Cents;
  readonly tax: Cents;
  readonly creditedLabourCredit: Cents;
}

const CENTS = 100;

/** The lowest period wage, in cents, that is on a row: what the printed table shows, rounded up to cents. */
export const rowStart = (tableWage: number, kind: PeriodKind): Cents =>
  cents(ceilDiv(times(tableWage, CENTS), PERIOD_FACTOR[kind]));

/** The annual row of a period wage: annualised, then down to a multiple of the table step (step 2). Whole euros a year. */
export function tableWageOf(tables: TaxTables, wage: Cents, kind: PeriodKind): number {
  if (wage <= 0) return 0;
  if (wage > rowStart(tables.maximum, kind)) return tables.maximum;
  const row = floorDiv(times(wage, PERIOD_FACTOR[kind]), tables.step * CENTS) * tables.step;
  return Math.min(tables.maximum, row);
}

/**
 * Wage tax by the period table: Rekenvoorschriften voor de geautomatiseerde loonadministratie, steps 1 to 9. Wage in cents;
 * the period amounts round half up to cents, the part above the table down. Reproduces the printed tables to the cent.
 */
export function periodTax(
  tables: TaxTables,
  wage: Cents,
  kind: PeriodKind,
  ageGroup: AgeGroup,
  choice: CreditChoice,
  youngDisabled = false,
): PeriodTax {
  if (wage <= 0)
    return {
      kind,
      ageGroup,
      choice,
      wage,
      annual: undefined,
      aboveMaximum: cents(0),
      youngDisabled: cents(0),
      tax: cents(0),
      creditedLabourCredit: cents(0),
    };
  const factor = PERIOD_FACTOR[kind];
  const column = tables.columns[ageGroup];
  const annual = annualTax(tables, column, tableWageOf(tables, wage, kind), choice);
  const above =
    wage > rowStart(tables.maximum, kind)
      ? floorDiv(times(times(wage, factor) - tables.maximum * CENTS, tables.aboveMaximum), factor * WHOLE)
      : 0;
  const tax = halfUpDiv(annual.tax * CENTS, factor) + above;
  const disabled =
    youngDisabled && choice.taxCredit ? Math.min(tax, youngDisabledCredit(column.youngDisabled ?? 0, kind)) : 0;
  return {
    kind,
    ageGroup,
    choice,
    wage,
    annual,
    aboveMaximum: cents(above),
    youngDisabled: cents(disabled),
    tax: cents(tax - disabled),
    creditedLabourCredit: cents(halfUpDiv(annual.creditedLabourCredit * CENTS, factor)),
  };
}

/** The yearly amount (whole euros) by period, half up to cents: reproduces the amounts printed for 2026. */
export const youngDisabledCredit = (perYear: number, kind: PeriodKind): number =>
  halfUpDiv(perYear * CENTS, PERIOD_FACTOR[kind]);
