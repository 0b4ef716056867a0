import { addDays, cents, DomainError, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { halfUpDiv, portion, times, type Rate } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { PERIOD_FACTOR, type PeriodKind } from '../period.js';

export interface HolidayAllowance {
  readonly base: Cents;
  /** wage above three times the minimum wage, left out by agreement */
  readonly leftOut: Cents;
  readonly rate: Rate;
  readonly amount: Cents;
}

/**
 * Holiday allowance built up over one period's wage, overtime included: at least 8% (Wml art. 15), half up to cents.
 * @param cap three times the minimum wage for the period's hours, when leaving out the rest was agreed
 * @throws DomainError when the agreed percentage is below the legal one
 */
export function holidayAllowance(parameters: WageParameters, wage: Cents, agreed: Rate, cap?: Cents): HolidayAllowance {
  const least = parameters.figures.get('holidayAllowance.minimum');
  if (agreed < least)
    throw DomainError.field('/holiday_allowance/percent', 'holiday_allowance_below_minimum', {
      least: halfUpDiv(least, 1000),
    });
  const base = cents(cap === undefined ? wage : Math.min(wage, cap));
  return { base, leftOut: cents(wage - base), rate: agreed, amount: portion(base, agreed, 'half_up') };
}

/** Three times the minimum wage for so many minutes, cents half up (Wml art. 15). */
export const threeTimesMinimum = (hourly: Cents, minutes: number): Cents =>
  cents(halfUpDiv(times(times(hourly, 3), minutes), 60));

/**
 * Statutory holiday minutes built up in a period: four times the agreed week a year (BW 7:634), half up to minutes.
 * @param employed the part of the period's weekdays that the person was employed; the whole when left out
 */
export function holidayMinutes(
  parameters: WageParameters,
  minutesPerWeek: number,
  kind: PeriodKind,
  employed: { readonly days: number; readonly of: number } = { days: 1, of: 1 },
): number {
  const perYear = times(parameters.figures.get('holidayHours.weeksPerYear'), minutesPerWeek);
  return halfUpDiv(times(perYear, employed.days), PERIOD_FACTOR[kind] * employed.of);
}

/** Statutory holiday hours lapse half a year after their year (BW 7:640a): the first day they are gone. */
export function statutoryLapse(parameters: WageParameters, year: number): LocalDate {
  const month = parameters.figures.get('holidayHours.lapseMonths') + 1;
  return `${year + 1}-${String(month).padStart(2, '0')}-01` as LocalDate;
}

/** Extra holiday hours expire five years after the last day of their year (BW 7:642): the first day they are gone. */
export const extraExpiry = (parameters: WageParameters, year: number): LocalDate =>
  addDays(`${year + parameters.figures.get('holidayHours.extraExpiryYears')}-12-31` as LocalDate, 1);
