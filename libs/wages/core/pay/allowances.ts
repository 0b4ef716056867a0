import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { halfUpDiv, times } from '../numbers.js';
import { type FigureId } from '../parameters/catalogue.js';
import { type WageParameters } from '../parameters/parameter-book.js';

/** Allowances with an untaxed norm per unit: kilometres, home-working days, meals, days of lodging. */
export const NORMED_ALLOWANCES = {
  mileage: 'allowance.mileagePerKm',
  home_working: 'allowance.homeWorkingPerDay',
  meal: 'allowance.meal',
  lodging: 'allowance.lodgingPerDay',
} as const satisfies Record<string, FigureId>;

export type NormedAllowance = keyof typeof NORMED_ALLOWANCES;

/** An allowance split into what is untaxed and what is wage. Cents. */
export interface AllowanceSplit {
  readonly code: NormedAllowance;
  readonly units: number;
  readonly perUnit: Cents;
  readonly norm: Cents;
  readonly untaxed: Cents;
  readonly taxable: Cents;
}

/** Splits an allowance per unit at the untaxed norm of the date. The excess is wage (or goes into the free space). */
export function splitAllowance(
  parameters: WageParameters,
  code: NormedAllowance,
  units: number,
  perUnit: Cents,
): AllowanceSplit {
  const norm = parameters.figures.get(NORMED_ALLOWANCES[code]);
  const untaxed = cents(times(units, Math.min(perUnit, norm)));
  return { code, units, perUnit, norm, untaxed, taxable: cents(times(units, perUnit) - untaxed) };
}

/** Days on which both a commuting and a home-working allowance were claimed: only one of them may be paid. */
export const claimedTwice = (commuting: readonly LocalDate[], homeWorking: readonly LocalDate[]): LocalDate[] => {
  const home = new Set(homeWorking);
  return commuting.filter((date) => home.has(date));
};

/**
 * A fixed monthly travel allowance that stays untaxed: 214 days a year at five days a week, scaled to the days worked, half
 * up to cents.
 * @param kilometres there and back
 */
export function fixedTravelAllowance(parameters: WageParameters, kilometres: number, daysPerWeek: number): Cents {
  const { figures } = parameters;
  const perYear = times(
    times(figures.get('allowance.fixedTravelDays') * daysPerWeek, kilometres),
    figures.get('allowance.mileagePerKm'),
  );
  return cents(halfUpDiv(perYear, 5 * 12));
}
