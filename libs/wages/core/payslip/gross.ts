import { cents, DomainError, ZERO, type Cents } from '#libs/kernel/index.js';
import { divide, times, WHOLE } from '../numbers.js';
import { splitAllowance, type AllowanceSplit } from '../pay/allowances.js';
import { type MinimumWageStretch } from '../pay/minimum-wage.js';
import { payKind, type IncomeGroup, type Taxation } from '../pay/pay-kinds.js';
import { sickPay } from '../pay/sick-pay.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type Line } from './line.js';
import { type PayItem, type PayslipInput } from './payslip-input.js';

/** The gross part of a payslip: its lines, and the sums that later rules start from. All in cents. */
export interface Gross {
  readonly lines: readonly Line[];
  readonly total: Cents;
  readonly byTaxation: Readonly<Record<Taxation, Cents>>;
  readonly byIncome: Readonly<Record<IncomeGroup, Cents>>;
  /** counts towards the statutory minimum wage */
  readonly forMinimumWage: Cents;
  readonly forHolidayAllowance: Cents;
  readonly inKind: Cents;
  readonly holidayAllowancePaid: Cents;
  readonly splits: readonly AllowanceSplit[];
}

/**
 * Gross pay from its components (loonstaat columns 3 to 5). Time × hourly wage (× percentage) rounds half up to cents per
 * component; the part of an allowance above its untaxed norm joins the gross.
 */
export function grossOf(
  parameters: WageParameters,
  input: PayslipInput,
  minimum: readonly MinimumWageStretch[],
): Gross {
  const lines: Line[] = [];
  const splits: AllowanceSplit[] = [];
  const byTaxation = { regular: 0, special: 0, green_special: 0 };
  const byIncome = { normal: 0, overtime: 0, holiday_allowance: 0, incidental: 0, sick: 0 };
  let total = 0;
  let forMinimumWage = 0;
  let forHolidayAllowance = 0;
  let inKind = 0;
  let holidayAllowancePaid = 0;
  const enter = (line: Line, kind: PayItem['kind'], asSpecial: boolean): void => {
    const facts = payKind(kind);
    lines.push(line);
    total += line.amount;
    byTaxation[asSpecial && facts.mayBeSpecial ? 'special' : facts.taxation] += line.amount;
    byIncome[facts.income] += line.amount;
    if (facts.minimumWage) forMinimumWage += line.amount;
    if (facts.holidayAllowance) forHolidayAllowance += line.amount;
    if (!facts.cash) inKind += line.amount;
    if (kind === 'holiday_allowance') holidayAllowancePaid += line.amount;
  };
  for (const item of input.pay)
    enter(payLine(parameters, item, minimum), item.kind, 'asSpecial' in item && item.asSpecial === true);
  for (const item of input.untaxed) {
    if (item.code === 'exempt') continue;
    const split = splitAllowance(parameters, item.code, item.units, item.perUnit);
    splits.push(split);
    if (split.taxable > 0)
      enter(
        { code: 'taxable_expense', section: 'gross', amount: split.taxable, how: { rule: 'allowance_excess', split } },
        'taxable_expense',
        false,
      );
  }
  return {
    lines,
    total: cents(total),
    byTaxation: byTaxation as Record<Taxation, Cents>,
    byIncome: byIncome as Record<IncomeGroup, Cents>,
    forMinimumWage: cents(forMinimumWage),
    forHolidayAllowance: cents(forHolidayAllowance),
    inKind: cents(inKind),
    holidayAllowancePaid: cents(holidayAllowancePaid),
    splits,
  };
}

function payLine(parameters: WageParameters, item: PayItem, minimum: readonly MinimumWageStretch[]): Line {
  if (item.kind === 'sick') {
    const last = minimum.at(-1);
    const sick = sickPay(parameters, { ...item.sick, minimumHourly: last?.hourly, aowAge: last?.exempt === 'aow_age' });
    return { code: 'sick', section: 'gross', amount: sick.amount, how: { rule: 'sick_pay', sick } };
  }
  if ('amount' in item)
    return { code: item.kind, section: 'gross', amount: item.amount, how: { rule: 'agreed_amount' } };
  return {
    code: item.kind,
    section: 'gross',
    amount: timeAtRate(item.minutes, item.hourly, item.percent),
    how: { rule: 'time_at_rate', minutes: item.minutes, hourly: item.hourly, percent: item.percent },
  };
}

/** minutes / 60 × hourly wage (× percentage), half up to cents, rounded once. */
export function timeAtRate(minutes: number, hourly: Cents, percent: number = WHOLE): Cents {
  if (minutes < 0) throw DomainError.field('/pay', 'hours_negative');
  return minutes === 0 ? ZERO : cents(divide(times(times(minutes, hourly), percent), 60 * WHOLE, 'half_up'));
}
