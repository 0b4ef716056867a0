import { type Cents } from '#libs/kernel/index.js';
import { type WageParameters } from '../parameters/parameter-book.js';

export type EmployerSize = 'small' | 'medium' | 'large';

/**
 * The size class of an employer in a year: by the wages for employee insurances two years before, up to 25 and 100 times
 * the average wage. A new employer is small in its first two calendar years. Small employers pay the low Aof rate.
 * @param wageSum wages of year t−2 in cents; undefined for a new employer
 */
export function employerSize(parameters: WageParameters, wageSum: Cents | undefined): EmployerSize {
  if (wageSum === undefined || wageSum <= parameters.figures.get('employerSize.smallUpTo')) return 'small';
  return wageSum <= parameters.figures.get('employerSize.mediumUpTo') ? 'medium' : 'large';
}
