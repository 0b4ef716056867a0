import { addDays, daysBetween, localDate, mondayOf, yearOf, type LocalDate } from '#libs/kernel/index.js';

/** A timesheet week: Monday to Sunday (ISO 8601). */
export interface Week {
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
  /** `2026-W53`; in the first days of January the year can be the one before. */
  readonly name: string;
}

export function weekOf(date: LocalDate): Week {
  const monday = mondayOf(date);
  // The week belongs to the year of its Thursday.
  const year = yearOf(addDays(monday, 3));
  const firstMonday = mondayOf(localDate(`${year}-01-04`));
  const number = daysBetween(firstMonday, monday) / 7 + 1;
  return { monday, sunday: addDays(monday, 6), name: `${year}-W${String(number).padStart(2, '0')}` };
}

export const daysOf = (week: Week): LocalDate[] => Array.from({ length: 7 }, (_, index) => addDays(week.monday, index));
