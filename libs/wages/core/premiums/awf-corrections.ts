import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { type PremiumRounding } from './premiums.js';
import { revisedPremium } from './unemployment-rate.js';

/** A period whose AWf premium was paid at the low rate. */
export interface LowPeriod {
  readonly paidOn: LocalDate;
  /** the growth of the cumulative base in that period, cents */
  readonly increase: Cents;
}

export interface AwfCorrections {
  readonly periods: readonly (LowPeriod & { readonly extra: Cents })[];
  readonly total: Cents;
}

/**
 * herziening: the low premium of earlier periods becomes the high one of the same date, over the same bases (Wfsv; Handboek
 * Loonheffingen 2026). Each period is corrected by itself and goes into the wage tax return as a correction.
 */
export function awfCorrections(
  book: ParameterBook,
  periods: readonly LowPeriod[],
  rounding: PremiumRounding,
): AwfCorrections {
  const corrected = periods.map((period) => {
    const { awfLow, awfHigh } = book.on(period.paidOn).premiums;
    return { ...period, extra: revisedPremium(period.increase, awfLow, awfHigh, rounding) };
  });
  return { periods: corrected, total: cents(corrected.reduce((total, period) => total + period.extra, 0)) };
}
