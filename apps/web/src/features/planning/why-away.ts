import type { Absence } from '../../lib/contract';
import { mondayOf } from '../../lib/dates';

export type WhyAway = 'leave' | 'sickness' | 'absent';

const WHY: Readonly<Record<Absence['kind'], WhyAway>> = {
  leave: 'leave',
  special_leave: 'leave',
  unpaid_leave: 'leave',
  sickness: 'sickness',
  absent: 'absent',
};

/** Why somebody is not there in a week, by `member monday`; only that, when there is more than one reason or it may not be known. */
export function whyAway(
  absences: readonly Pick<Absence, 'member_id' | 'date' | 'kind'>[],
): ReadonlyMap<string, WhyAway> {
  const found = new Map<string, WhyAway>();
  for (const { member_id, date, kind } of absences) {
    const key = `${member_id} ${mondayOf(date)}`;
    const known = found.get(key);
    found.set(key, known === undefined || known === WHY[kind] ? WHY[kind] : 'absent');
  }
  return found;
}
