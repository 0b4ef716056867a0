import { cents, DomainError, earlier, later, type Cents } from '#libs/kernel/index.js';
import { weekdays } from '../calendar.js';
import { type ParameterBook, type WageParameters } from '../parameters/parameter-book.js';
import { type AgeGroup } from '../parameters/tax-tables.js';
import { holidayAllowance, holidayMinutes } from '../pay/holiday.js';
import { minimumWageStretches, type MinimumWageStretch } from '../pay/minimum-wage.js';
import { pensionContribution, type PensionContribution } from '../pay/pension.js';
import { premiumsOf, type Cumulatives, type Premium, type PremiumInput } from '../premiums/premiums.js';
import { awfRate } from '../premiums/unemployment-rate.js';
import { ageGroupAt } from '../tax/age-group.js';
import { grossOf, type Gross } from './gross.js';
import { type Line } from './line.js';
import { linesOf } from './lines.js';
import { type PayslipInput } from './payslip-input.js';
import { taxesOf } from './taxes.js';

/** The totals of a payslip, in cents. */
export interface PayslipTotals {
  readonly gross: Cents;
  /** wage for wage tax (column 14) */
  readonly taxable: Cents;
  readonly wageTax: Cents;
  readonly creditedLabourCredit: Cents;
  /** wage for the employee insurances, before the maximum */
  readonly insured: Cents;
  readonly zvw: Cents;
  readonly net: Cents;
  readonly payable: Cents;
  readonly employerCost: Cents;
}

export interface Payslip {
  readonly input: PayslipInput;
  readonly parameters: WageParameters;
  readonly ageGroup: AgeGroup;
  readonly lines: readonly Line[];
  readonly totals: PayslipTotals;
  readonly gross: Gross;
  readonly pension: PensionContribution | undefined;
  readonly premiums: readonly Premium[];
  /** what each fund has counted after this period: the next period starts from it */
  readonly cumulatives: Cumulatives;
  readonly minimumWage: readonly MinimumWageStretch[];
  readonly holidayMinutes: number;
}

/**
 * A payslip with every line explained: gross, wage for tax, net, payable and employer cost, in the order of the payroll
 * records (Handboek Loonheffingen 2026; BW 7:626). Pure: the same input and figures give the same payslip.
 * @throws DomainError `wage_year_unknown`, `wage_parameter_unknown`, or one about a field the input check would refuse
 */
export function payslipOf(book: ParameterBook, input: PayslipInput): Payslip {
  const parameters = book.on(input.paidOn);
  const { birthDate } = input.person;
  const ageGroup = ageGroupAt(parameters, birthDate, input.paidOn);
  const minimumWage = minimumWageStretches(
    book,
    birthDate,
    input.contract.facts.apprentice,
    input.period.from,
    input.period.to,
  );
  const gross = grossOf(parameters, input, minimumWage);
  const { regular, special, green_special: green } = gross.byTaxation;
  const pension = input.pension && pensionContribution(input.pension, regular, input.period.kind);
  const ownPension = pension?.employee ?? 0;
  const days = partialDays(input);
  const taxes = taxesOf(parameters, input, { regular: cents(regular - ownPension), special, green }, ageGroup, days);
  const taxable = cents(gross.total - ownPension);
  const insured = cents(regular - ownPension + special);
  const { premiums, after } = premiumsOf(parameters, premiumInput(input, ageGroup, days, insured, taxable));
  const allowance = input.holidayAllowance.reserved
    ? holidayAllowance(parameters, gross.forHolidayAllowance, input.holidayAllowance.rate)
    : undefined;
  const { lines, net, payable, employerCost } = linesOf({
    input,
    gross,
    pension,
    taxable,
    taxes,
    premiums,
    allowance,
    minimumWage,
  });
  return {
    input,
    parameters,
    ageGroup,
    lines,
    totals: {
      gross: gross.total,
      taxable,
      wageTax: cents(0 - taxes.total),
      creditedLabourCredit: taxes.creditedLabourCredit,
      insured,
      zvw: taxable,
      net,
      payable,
      employerCost,
    },
    gross,
    pension,
    premiums,
    cumulatives: after,
    minimumWage,
    holidayMinutes: holidayMinutes(parameters, input.contract.minutesPerWeek, input.period.kind, employedPart(input)),
  };
}

/**
 * A full-timer who joins or leaves during the period is taxed by the day table over the weekdays employed, with day maxima
 * for the premiums; a part-timer keeps the whole period (Handboek Loonheffingen 2026, 5.1.1). After the employment has
 * ended there are no days: the period table, and no new maximum.
 */
export function partialDays(input: PayslipInput): number | undefined {
  const { contract, period } = input;
  if (contract.to !== undefined && contract.to < period.from) return 0;
  const whole = contract.from <= period.from && (contract.to === undefined || contract.to >= period.to);
  if (whole || !contract.fullTime || period.kind === 'day') return undefined;
  const days = weekdays(later(contract.from, period.from), earlier(contract.to ?? period.to, period.to));
  if (days === 0) throw DomainError.field('/contract/from', 'no_workdays_in_period');
  return days;
}

/** The weekdays of the period on which the person was employed. */
function employedPart({ contract, period }: PayslipInput): { days: number; of: number } | undefined {
  if (contract.from <= period.from && (contract.to === undefined || contract.to >= period.to)) return undefined;
  const of = Math.max(1, weekdays(period.from, period.to));
  return { days: weekdays(later(contract.from, period.from), earlier(contract.to ?? period.to, period.to)), of };
}

function premiumInput(
  input: PayslipInput,
  ageGroup: AgeGroup,
  days: number | undefined,
  wage: Cents,
  zvwWage: Cents,
): PremiumInput {
  const { contract, person, period } = input;
  const minutes = input.worked?.reduce((sum, time) => sum + time.minutes, 0);
  return {
    kind: period.kind,
    days,
    wage,
    zvwWage,
    anonymous: person.anonymous,
    insured: {
      employee: !contract.notInsured && ageGroup === 'below_aow',
      zvw: contract.notInsured ? 'withheld' : 'employer_levy',
    },
    awf: awfRate(contract.facts, person.birthDate, period.from, period.kind, minutes),
    employer: input.employer,
    before: input.cumulatives,
  };
}
