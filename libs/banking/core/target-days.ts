import { Temporal } from 'temporal-polyfill';
import { addDays, dayOfWeek, yearOf, type LocalDate } from '#libs/kernel/index.js';

/**
 * Whether banks in the euro area work on a day (TARGET calendar of the ECB): closed at weekends, on 1 January, Good Friday,
 * Easter Monday, 1 May and 25 and 26 December. King's Day is a working day for banks.
 */
export function isBankDay(date: LocalDate): boolean {
  if (dayOfWeek(date) > 5) return false;
  if (FIXED.has(date.slice(5))) return false;
  const easter = easterSunday(yearOf(date));
  return date !== addDays(easter, -2) && date !== addDays(easter, 1);
}

const FIXED = new Set(['01-01', '05-01', '12-25', '12-26']);

/** The first bank day after a date. */
export function nextBankDay(date: LocalDate): LocalDate {
  let day = addDays(date, 1);
  while (!isBankDay(day)) day = addDays(day, 1);
  return day;
}

/** The date itself when banks work on it, otherwise the first bank day after it. */
export const bankDayFrom = (date: LocalDate): LocalDate => (isBankDay(date) ? date : nextBankDay(date));

/** The Gregorian Easter Sunday by the rule of Meeus, Jones and Butcher (1876). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.trunc(b / 4) - Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.trunc(n / 31), day: (n % 31) + 1 }).toString() as LocalDate;
}
