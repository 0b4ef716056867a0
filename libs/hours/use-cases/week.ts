import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { AbsenceKind, AbsencePart } from '../core/absence.js';
import { daysOf, weekOf } from '../core/weeks.js';
import { weekState, type WeekState } from '../core/week-state.js';
import type { EntryRow } from '../data/time-entry.repository.js';
import { readWeekEntries, readWeekFacts, type WeekFacts } from '../data/week.repository.js';

export interface Week {
  member_id: Id;
  monday: LocalDate;
  state: WeekState;
  submitted_at: string | null;
  minutes: number;
  days: WeekDay[];
}

export interface WeekDay {
  date: LocalDate;
  minutes: number;
  /** Nothing of it changes any more: its month is closed. */
  closed: boolean;
  absences: { kind: AbsenceKind; part: AbsencePart; minutes: number | null }[];
  entries: EntryRow[];
}

/** A member's week as it is now, every day of it. @throws not_found when there is no such member */
export async function readWeek(tx: Tx, memberId: Id, monday: LocalDate): Promise<Week> {
  const [facts, entries] = await Promise.all([
    readWeekFacts(tx, memberId, monday),
    readWeekEntries(tx, memberId, monday),
  ]);
  const days = daysOf(weekOf(monday)).map((date) => {
    const own = entries.filter((entry) => entry.date === date);
    const closed = facts.closed?.includes(date.slice(0, 7)) ?? false;
    const absences = (facts.absences ?? []).filter((mark) => mark.date === date);
    return { date, minutes: minutesOf(own), closed, absences: absences.map(brief), entries: own };
  });
  return {
    member_id: memberId,
    monday,
    state: weekState(
      entries.map(({ state }) => state),
      facts.submitted_at !== null,
    ),
    submitted_at: facts.submitted_at?.toISOString() ?? null,
    minutes: minutesOf(entries),
    days,
  };
}

const brief = ({ kind, part, minutes }: NonNullable<WeekFacts['absences']>[number]) => ({ kind, part, minutes });

const minutesOf = (entries: readonly EntryRow[]): number => entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** The days whose entries can meet those of a week: an entry over midnight reaches into the next day. */
export const daysAround = (monday: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: addDays(monday, -1),
  to: addDays(monday, 7),
});
