import { type LocalDate } from '#libs/kernel/index.js';
import { monthNumber } from '../calendar.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type AgeGroup } from '../parameters/tax-tables.js';

/**
 * The table column of a person at a payment: AOW age counts from the first day of the calendar month in which it is
 * reached (Handboek Loonheffingen 2026).
 */
export function ageGroupAt(parameters: WageParameters, birthDate: LocalDate, paidOn: LocalDate): AgeGroup {
  const months = parameters.figures.get('aowAge.years') * 12 + parameters.figures.get('aowAge.months');
  if (monthNumber(paidOn) - monthNumber(birthDate) < months) return 'below_aow';
  return birthDate < '1946-01-01' ? 'aow_born_1945_or_earlier' : 'aow_born_1946_or_later';
}
