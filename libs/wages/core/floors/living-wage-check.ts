import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { floorDiv, times } from '../numbers.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { type IncomeGroup } from '../pay/pay-kinds.js';
import { type LivingWage, type LivingWageNorm, livingWageOf, normOn } from './living-wage-norm.js';
import { consequenceOf, inForce, type Consequence, type Deviation, type Policy } from './policy.js';

export interface LivingWageInput {
  readonly norms: readonly LivingWageNorm[];
  readonly area: string;
  readonly on: LocalDate;
  readonly policy: Policy;
  readonly deviation: Deviation | undefined;
  /** gross pay of the period by group of income */
  readonly income: Readonly<Record<IncomeGroup, Cents>>;
  /** what rounding an hourly wage to cents took off normal pay, in sixtieths of a cent */
  readonly lost60?: number;
  /** paid minutes of a normal working week over the period, without overtime; undefined when unknown */
  readonly minutes: number | undefined;
}

export interface LivingWageCheck {
  readonly status: 'met' | 'below' | 'not_assessable';
  readonly reason: 'no_norm' | 'hours_unknown' | 'no_hours' | undefined;
  readonly consequence: Consequence;
  readonly living: LivingWage | undefined;
  readonly counted: Cents;
  readonly notCounted: readonly { readonly group: IncomeGroup; readonly amount: Cents }[];
  /** counted pay per hour, rounded down: what is shown beside the norm */
  readonly perHour: Cents | undefined;
  readonly gapPerHour: Cents;
  readonly deviation: Deviation | undefined;
}

/**
 * leefbaar-loontoets: pay of normal hours against the area's norm on a date. Compared exactly, not on the rounded hourly
 * amount. The answer may be that it cannot be assessed, with the reason.
 */
export function checkLivingWage(book: ParameterBook, input: LivingWageInput): LivingWageCheck {
  const norm = normOn(input.norms, input.area, input.on);
  // Sick pay says nothing about the wage of a working week: it never counts, and its hours do not either.
  const excluded = (group: IncomeGroup): boolean =>
    group === 'sick' || (group !== 'normal' && norm?.notCounted.includes(group) === true);
  const groups = (['normal', 'overtime', 'holiday_allowance', 'incidental', 'sick'] as const).map((group) => ({
    group,
    amount: input.income[group],
  }));
  const counted = cents(
    groups.filter(({ group }) => !excluded(group)).reduce((total, { amount }) => total + amount, 0),
  );
  const notCounted = groups.filter(({ group, amount }) => excluded(group) && amount !== 0);
  const reason = !norm
    ? 'no_norm'
    : input.minutes === undefined
      ? 'hours_unknown'
      : input.minutes === 0
        ? 'no_hours'
        : undefined;
  const deviation = inForce(input.deviation, input.on) ? input.deviation : undefined;
  if (!norm || input.minutes === undefined || reason !== undefined) {
    const consequence = consequenceOf('not_assessable', input.policy, undefined, input.on);
    return {
      status: 'not_assessable',
      reason,
      consequence,
      living: undefined,
      counted,
      notCounted,
      perHour: undefined,
      gapPerHour: cents(0),
      deviation,
    };
  }
  const living = livingWageOf(book, norm, input.on);
  const counted60 = times(counted, 60) + (input.lost60 ?? 0);
  const perHour = cents(floorDiv(counted60, input.minutes));
  const met = counted60 >= times(living.grossPerHour, input.minutes);
  const status = met ? 'met' : 'below';
  return {
    status,
    reason: undefined,
    consequence: consequenceOf(status, input.policy, deviation, input.on),
    living,
    counted,
    notCounted,
    perHour,
    gapPerHour: cents(met ? 0 : living.grossPerHour - perHour),
    deviation,
  };
}
