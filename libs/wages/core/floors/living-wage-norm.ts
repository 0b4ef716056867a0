import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { ceilDiv, divide, times, WHOLE, type Rate } from '../numbers.js';
import { type ParameterBook, type WageParameters } from '../parameters/parameter-book.js';
import { type IncomeGroup } from '../pay/pay-kinds.js';
import { grossForNet } from '../payslip/net-to-gross.js';
import { periodTax } from '../tax/period-tax.js';

export interface BasketComponent {
  readonly name: string;
  readonly perMonth: Cents;
  readonly source: string;
}

/**
 * leefbaar-loonnorm: what a household needs in one area, from a date, by one publisher. The product ships no norm as a
 * fact; an example says that it is one.
 */
export interface LivingWageNorm {
  readonly publisher: string;
  readonly version: string;
  readonly area: string;
  readonly household: string;
  readonly from: LocalDate;
  readonly to: LocalDate | undefined;
  readonly example: boolean;
  readonly components: readonly BasketComponent[];
  readonly buffer: Rate;
  /** in hundredths: 1.6 workers are 160 */
  readonly workersPerHousehold: number;
  readonly minutesPerWeek: number;
  /** groups of income that do not count towards the norm */
  readonly notCounted: readonly Exclude<IncomeGroup, 'normal' | 'sick'>[];
}

/** The norm worked out, with every step. Amounts in cents. */
export interface LivingWage {
  readonly norm: LivingWageNorm;
  readonly basket: Cents;
  readonly buffer: Cents;
  readonly household: Cents;
  readonly netPerMonth: Cents;
  readonly grossPerMonth: Cents;
  readonly minutesPerMonth60: number;
  readonly grossPerHour: Cents;
}

/**
 * basket + buffer = household; household / workers = net; net → lowest gross that reaches it (month table, white, payroll tax
 * credit, below AOW age, no other deductions); gross / (hours × 52 / 12) = hour. The buffer rounds half up; what must be
 * reached rounds up to cents.
 */
export function livingWageOf(book: ParameterBook, norm: LivingWageNorm, on: LocalDate): LivingWage {
  const parameters = book.on(on);
  const basket = cents(norm.components.reduce((total, component) => total + component.perMonth, 0));
  const buffer = cents(divide(times(basket, norm.buffer), WHOLE, 'half_up'));
  const household = cents(basket + buffer);
  const netPerMonth = cents(ceilDiv(times(household, 100), norm.workersPerHousehold));
  const grossPerMonth = grossForNet(parameters, 'month', netPerMonth, standardNet(parameters));
  const minutesPerMonth60 = norm.minutesPerWeek * 52; // twelfths of minutes a month
  return {
    norm,
    basket,
    buffer,
    household,
    netPerMonth,
    grossPerMonth,
    minutesPerMonth60,
    grossPerHour: cents(ceilDiv(times(grossPerMonth, 60 * 12), minutesPerMonth60)),
  };
}

const standardNet =
  (parameters: WageParameters) =>
  (gross: Cents): Cents =>
    cents(
      gross -
        periodTax(parameters.tax, gross, 'month', 'below_aow', {
          colour: 'white',
          taxCredit: true,
          singleElderly: false,
        }).tax,
    );

/** The version in force for an area on a date: the one that started last. */
export const normOn = (norms: readonly LivingWageNorm[], area: string, on: LocalDate): LivingWageNorm | undefined =>
  norms
    .filter((norm) => norm.area === area && norm.from <= on && (norm.to === undefined || norm.to >= on))
    .reduce<LivingWageNorm | undefined>(
      (latest, norm) => (latest && latest.from >= norm.from ? latest : norm),
      undefined,
    );
