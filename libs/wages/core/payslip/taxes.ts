import { cents, DomainError, ZERO, type Cents } from '#libs/kernel/index.js';
import { floorDiv, portion, times } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type AgeGroup } from '../parameters/tax-tables.js';
import { periodTax } from '../tax/period-tax.js';
import { specialTax } from '../tax/special-rate.js';
import { type Line } from './line.js';
import { type PayslipInput } from './payslip-input.js';

export interface TaxableParts {
  readonly regular: Cents;
  readonly special: Cents;
  readonly green: Cents;
}

export interface Taxes {
  readonly lines: readonly Line[];
  readonly total: Cents;
  readonly creditedLabourCredit: Cents;
}

/**
 * Wage tax on the regular part by the period table, on one-off pay by the special rates, or 52% on everything when the
 * person is not known to the employer (anoniementarief, down to cents).
 * @param days the number of day tables for a full-timer who joined or left during the period
 */
export function taxesOf(
  parameters: WageParameters,
  input: PayslipInput,
  parts: TaxableParts,
  ageGroup: AgeGroup,
  days: number | undefined,
): Taxes {
  if (input.person.anonymous) return anonymousTax(parameters, cents(parts.regular + parts.special + parts.green));
  const lines: Line[] = [];
  const { line, credited } = regularTax(parameters, input, parts.regular, ageGroup, days);
  lines.push(line);
  if (parts.special !== 0) lines.push(oneOffTax(parameters, input, parts.special, ageGroup, 'white'));
  if (parts.green !== 0) lines.push(oneOffTax(parameters, input, parts.green, ageGroup, 'green'));
  return { lines, total: cents(lines.reduce((total, one) => total + one.amount, 0)), creditedLabourCredit: credited };
}

function anonymousTax(parameters: WageParameters, wage: Cents): Taxes {
  const { anonymous } = parameters.tax;
  const amount = cents(0 - portion(wage, anonymous, 'down'));
  return {
    lines: [{ code: 'wage_tax', section: 'net', amount, how: { rule: 'anonymous_tax', wage, rate: anonymous } }],
    total: amount,
    creditedLabourCredit: ZERO,
  };
}

function regularTax(
  parameters: WageParameters,
  input: PayslipInput,
  regular: Cents,
  ageGroup: AgeGroup,
  days: number | undefined,
): { line: Line; credited: Cents } {
  const { earlier, tax: choice } = input;
  const wage = cents(regular + (earlier?.taxableWage ?? 0));
  const byDay = days !== undefined && days > 0;
  const base = byDay ? cents(floorDiv(wage, days)) : wage;
  const tax = periodTax(
    parameters.tax,
    base,
    byDay ? 'day' : input.period.kind,
    ageGroup,
    choice,
    choice.youngDisabled,
  );
  const whole = byDay ? days : 1;
  const amount = cents((earlier?.wageTax ?? 0) - times(tax.tax, whole));
  const credited = cents(times(tax.creditedLabourCredit, whole) - (earlier?.creditedLabourCredit ?? 0));
  return {
    line: {
      code: 'wage_tax',
      section: 'net',
      amount,
      how: { rule: 'period_tax', tax, days: byDay ? days : undefined, earlier },
    },
    credited,
  };
}

/** @throws DomainError `annual_wage_missing`: without the annual wage any percentage would be a guess */
function oneOffTax(
  parameters: WageParameters,
  input: PayslipInput,
  amount: Cents,
  ageGroup: AgeGroup,
  colour: 'white' | 'green',
): Line {
  if (!input.special) throw DomainError.field('/special/annualWage', 'annual_wage_missing');
  const tax = specialTax(
    parameters,
    amount,
    input.special.annualWage,
    ageGroup,
    { ...input.tax, colour },
    input.special.requested,
  );
  return {
    code: colour === 'white' ? 'wage_tax_special' : 'wage_tax_green',
    section: 'net',
    amount: cents(0 - tax.tax),
    how: { rule: 'special_tax', tax },
  };
}
