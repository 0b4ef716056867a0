import { DomainError, type Cents } from '#libs/kernel/index.js';
import { dayNumber } from '../calendar.js';
import { divide, floorDiv, portion, rate, times, type Rate } from '../numbers.js';
import { type SpecialRateRow } from '../parameters/catalogue.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type AgeGroup } from '../parameters/tax-tables.js';
import { type CreditChoice } from './annual-tax.js';

/** Wage tax on one-off pay, with everything that led to it. */
export interface SpecialTax {
  readonly colour: 'white' | 'green';
  readonly ageGroup: AgeGroup;
  readonly taxCredit: boolean;
  readonly amount: Cents;
  readonly annualWage: Cents;
  readonly row: SpecialRateRow;
  /** the percentage applied: without credit, or standard plus offset, or a higher one the employee asked for */
  readonly applied: Rate;
  readonly requested: boolean;
  readonly tax: Cents;
}

/**
 * tabel bijzondere beloningen (Handboek Loonheffingen 2026, 9.3.6): the row is the highest one at or below the annual
 * wage; tax = amount × percentage, rounded down to cents (in the employee's favour).
 * @param annualWage last year's wage for wage tax from this employer, scaled to a full year, or an estimate for somebody new
 * @param requested a higher percentage the employee asked for in writing; a lower one has no effect
 * @throws DomainError `wage_parameter_unknown` when the year's file has no such table
 */
export function specialTax(
  parameters: WageParameters,
  amount: Cents,
  annualWage: Cents,
  ageGroup: AgeGroup,
  choice: CreditChoice,
  requested?: Rate,
): SpecialTax {
  const row = rowOf(parameters, annualWage, ageGroup, choice);
  const prescribed = choice.taxCredit ? rate(row.standard + row.offset) : row.without;
  const higher = requested !== undefined && requested > prescribed;
  const applied = higher ? requested : prescribed;
  const tax = portion(amount, applied, 'down');
  return {
    colour: choice.colour,
    ageGroup,
    taxCredit: choice.taxCredit,
    amount,
    annualWage,
    row,
    applied,
    requested: higher,
    tax,
  };
}

function rowOf(
  parameters: WageParameters,
  annualWage: Cents,
  ageGroup: AgeGroup,
  choice: CreditChoice,
): SpecialRateRow {
  const rows =
    parameters.tax.columns[ageGroup].special[choice.colour] ??
    parameters.figures.get(`specialRate.${choice.colour}.${ageGroup}`);
  const euros = floorDiv(annualWage, 100);
  let found: SpecialRateRow | undefined;
  rows.forEach((row, index) => {
    if (startOf(parameters, row, index, ageGroup, choice) <= euros) found = row;
  });
  if (!found) throw DomainError.field('/specialRate/annualWage', 'annual_wage_negative');
  return found;
}

/** Over AOW age the second row starts later for somebody with the single elderly credit. */
function startOf(
  parameters: WageParameters,
  row: SpecialRateRow,
  index: number,
  ageGroup: AgeGroup,
  choice: CreditChoice,
): number {
  const single = choice.singleElderly && choice.taxCredit && ageGroup !== 'below_aow' && index === 1;
  return single ? parameters.figures.get(`specialRate.${choice.colour}.aowStartWithSingleElderlyCredit`) : row.from;
}

/** Last year's wage for wage tax, scaled to a full year of calendar days when the employment did not last all of it; half up to cents. */
export function annualWageForSpecialRate(
  wage: Cents,
  employed: { readonly from: Parameters<typeof dayNumber>[0]; readonly to: Parameters<typeof dayNumber>[0] },
): Cents {
  const year = employed.from.slice(0, 4);
  const days = (from: string, to: string): number =>
    dayNumber(to as typeof employed.to) - dayNumber(from as typeof employed.from) + 1;
  const whole = days(`${year}-01-01`, `${year}-12-31`);
  return divide(times(wage, whole), days(employed.from, employed.to), 'half_up') as Cents;
}
