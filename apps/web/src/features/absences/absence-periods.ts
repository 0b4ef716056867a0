import type { Absence } from '../../lib/contract';
import { addDays, weekday } from '../../lib/dates';

/** Days on end that are alike, as one period. */
export interface AbsencePeriod extends Omit<Absence, 'date'> {
  from: string;
  until: string;
}

const FRIDAY = 4;

/** The next day on which one works: a weekend does not break a period. */
const nextDay = (date: string): string => addDays(date, weekday(date) === FRIDAY ? 3 : 1);

/** Puts days of one person together, the first period first. */
export function absencePeriods(days: readonly Absence[]): AbsencePeriod[] {
  const periods: AbsencePeriod[] = [];
  for (const { date, ...day } of days) {
    const last = periods.findLast((one) => one.member_id === day.member_id && one.kind === day.kind);
    const alike = last && last.part === day.part && last.minutes === day.minutes && last.note === day.note;
    if (alike && (addDays(last.until, 1) === date || nextDay(last.until) === date)) last.until = date;
    else periods.push({ ...day, from: date, until: date });
  }
  return periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
