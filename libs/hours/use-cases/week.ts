import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { daysOf, weekOf } from '../core/weeks.js';
import { weekState, type WeekState } from '../core/week-state.js';
import type { EntryRow } from '../data/time-entry.repository.js';
import { readTimesheet, readWeekEntries } from '../data/week.repository.js';

export interface Week {
  member_id: Id;
  monday: LocalDate;
  state: WeekState;
  submitted_at: string | null;
  minutes: number;
  days: { date: LocalDate; minutes: number; entries: EntryRow[] }[];
}

/** A member's week as it is now, every day of it. @throws not_found when there is no such member */
export async function readWeek(tx: Tx, memberId: Id, monday: LocalDate): Promise<Week> {
  const submittedAt = await readTimesheet(tx, memberId, monday);
  const entries = await readWeekEntries(tx, memberId, monday);
  const days = daysOf(weekOf(monday)).map((date) => {
    const own = entries.filter((entry) => entry.date === date);
    return { date, minutes: minutesOf(own), entries: own };
  });
  return {
    member_id: memberId,
    monday,
    state: weekState(
      entries.map(({ state }) => state),
      submittedAt !== null,
    ),
    submitted_at: submittedAt?.toISOString() ?? null,
    minutes: minutesOf(entries),
    days,
  };
}

const minutesOf = (entries: readonly EntryRow[]): number => entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** The days whose entries can meet those of a week: an entry over midnight reaches into the next day. */
export const daysAround = (monday: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: addDays(monday, -1),
  to: addDays(monday, 7),
});
