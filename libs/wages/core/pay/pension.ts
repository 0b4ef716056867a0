import { cents, type Cents, type Fault } from '#libs/kernel/index.js';
import { floorDiv, halfUpDiv, portion, times, type Rate } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { PERIOD_FACTOR, type PeriodKind } from '../period.js';

/** A pension scheme's premium, as the scheme's own data. */
export interface PensionScheme {
  readonly employee: Rate;
  readonly employer: Rate;
  /** the part of a full-time year's wage that builds no pension, cents */
  readonly franchise: Cents;
  /** the full-time year's wage up to which pension builds, cents */
  readonly maximum: Cents;
  /** part-time share of the franchise and the maximum, in thousandths of a percent */
  readonly partTime: Rate;
}

export interface PensionContribution {
  readonly wage: Cents;
  readonly franchise: Cents;
  readonly maximum: Cents;
  /** pensioengrondslag: wage up to the maximum, less the franchise, at least nothing */
  readonly base: Cents;
  readonly employeeRate: Rate;
  readonly employerRate: Rate;
  readonly employee: Cents;
  readonly employer: Cents;
}

/**
 * Pension contribution over one period. The employee's part lowers the wage for wage tax, for insurances and for Zvw alike
 * (omkeerregel; loonstaat column 7). Franchise and maximum by period round down; contributions half up to cents.
 */
export function pensionContribution(scheme: PensionScheme, wage: Cents, kind: PeriodKind): PensionContribution {
  const perPeriod = (year: Cents): Cents =>
    cents(floorDiv(portion(year, scheme.partTime, 'half_up'), PERIOD_FACTOR[kind]));
  const franchise = perPeriod(scheme.franchise);
  const maximum = perPeriod(scheme.maximum);
  const base = cents(Math.max(0, Math.min(wage, maximum) - franchise));
  return {
    wage,
    franchise,
    maximum,
    base,
    employeeRate: scheme.employee,
    employerRate: scheme.employer,
    employee: portion(base, scheme.employee, 'half_up'),
    employer: portion(base, scheme.employer, 'half_up'),
  };
}

/** Where a scheme lies outside the fiscal limits of the year; nothing when the year's file has none. */
export function pensionFaults(parameters: WageParameters, scheme: PensionScheme, pointer: string): Fault[] {
  const lowest = parameters.figures.find('pension.minimumFranchise');
  const highest = parameters.figures.find('pension.maximumWage');
  const faults: Fault[] = [];
  if (lowest !== undefined && scheme.franchise < lowest)
    faults.push({
      pointer: `${pointer}/franchise`,
      code: 'pension_franchise_too_low',
      params: { lowest: halfUpDiv(lowest, 100) },
    });
  if (highest !== undefined && scheme.maximum > highest)
    faults.push({
      pointer: `${pointer}/maximum`,
      code: 'pension_maximum_too_high',
      params: { highest: halfUpDiv(highest, 100) },
    });
  return faults;
}

/** A part-time share from weekly minutes, in thousandths of a percent, half up; never above the whole. */
export const partTimeShare = (minutesPerWeek: number, fullTimeMinutes: number): Rate =>
  Math.min(100_000, halfUpDiv(times(minutesPerWeek, 100_000), fullTimeMinutes)) as Rate;
