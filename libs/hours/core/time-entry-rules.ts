import { addDays, type LocalDate } from '#libs/kernel/index.js';
import { covers, type DatedPeriod } from './dated-period.js';
import { lengthOf } from './day-scale.js';
import { reason, type Reason } from './reason.js';
import { minutesByDay, spanOf, type WorkedTime } from './worked-time.js';

export interface EntryContext {
  /** The member's memberships; somebody may leave and come back. */
  readonly memberships: readonly DatedPeriod[];
  /** Absent when the entry has no project. */
  readonly project?: { readonly opensOn?: LocalDate; readonly closesOn?: LocalDate };
}

/** What is wrong with one entry by itself: its minutes, its times, its member and its project on that date. */
export function entryFaults(entry: WorkedTime, context: EntryContext): Reason[] {
  const { date, minutes, start, end } = entry;
  const { memberships, project } = context;
  const faults: Reason[] = [];
  if (!Number.isSafeInteger(minutes) || minutes <= 0) faults.push(reason('hours_minutes_not_positive'));
  if ((start === undefined) !== (end === undefined)) faults.push(reason('hours_times_incomplete'));
  if (!memberships.some((period) => covers(period, date))) faults.push(reason('hours_not_a_member', { date }));
  if (project?.opensOn !== undefined && date < project.opensOn) {
    faults.push(reason('hours_project_not_open', { date, opensOn: project.opensOn }));
  }
  if (project?.closesOn !== undefined && date > project.closesOn) {
    faults.push(reason('hours_project_closed', { date, closesOn: project.closesOn }));
  }
  return faults;
}

export interface OverfullDay {
  readonly date: LocalDate;
  readonly minutes: number;
  /** 1440, or 1380 and 1500 on the days the clock changes. */
  readonly limit: number;
}

/**
 * The days that hold more hours than there are, over all entries of one member, in order of date. An entry over
 * midnight counts on both days, so to check a date give the entries of the day before as well: see `daysToLoad`.
 *
 * The only limit: long days are true hours and must stay in the record (ATW 4:3); working time rules warn elsewhere.
 */
export function overfullDays(entries: Iterable<WorkedTime>): OverfullDay[] {
  const days = new Map<LocalDate, number>();
  for (const entry of entries) {
    for (const [date, minutes] of minutesByDay(entry)) days.set(date, (days.get(date) ?? 0) + minutes);
  }
  return [...days]
    .map(([date, minutes]) => ({ date, minutes, limit: lengthOf(date) }))
    .filter(({ minutes, limit }) => minutes > limit)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The pairs of entries of one member whose times overlap, the earlier first; touching is not overlapping. Entries
 * without times overlap nothing. At most one pair per entry: the one it first runs into.
 */
export function overlaps<Entry extends WorkedTime>(entries: Iterable<Entry>): [Entry, Entry][] {
  const spans = [...entries]
    .flatMap((entry) => {
      const span = spanOf(entry);
      return span ? [{ entry, span }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const pairs: [Entry, Entry][] = [];
  let longest = spans[0];
  for (const next of spans.slice(1)) {
    if (longest && next.span.from < longest.span.to) pairs.push([longest.entry, next.entry]);
    if (!longest || next.span.to > longest.span.to) longest = next;
  }
  return pairs;
}

/** The dates whose stored entries can meet entries on these dates: the days themselves, the one before and the one after. */
export function daysToLoad(dates: readonly LocalDate[]): { from: LocalDate; to: LocalDate } | undefined {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? { from: addDays(first, -1), to: addDays(last, 1) } : undefined;
}
