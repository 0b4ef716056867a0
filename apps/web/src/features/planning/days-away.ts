import type { Absence } from '../../lib/contract';
import { mondayOf } from '../../lib/dates';

/** On how many days of a week somebody is not there, also for a part of a day, by `member monday`. Why is nobody's business. */
export function daysAway(absences: readonly Pick<Absence, 'member_id' | 'date'>[]): ReadonlyMap<string, number> {
  const days = new Map<string, Set<string>>();
  for (const { member_id, date } of absences) {
    const key = `${member_id} ${mondayOf(date)}`;
    days.set(key, (days.get(key) ?? new Set()).add(date));
  }
  return new Map([...days].map(([key, dates]) => [key, dates.size]));
}
