import { addDays, daysBetween, newId, type ErrorParams, type Id, type LocalDate } from '#libs/kernel/index.js';
import { checkEntry, type Ground } from './check-entry.js';
import type { CheckedEntry, EntryInput, StoredEntry } from './time-entry.js';
import { overfullDays, overlaps } from './time-entry-rules.js';

/** A line that was not copied, and why. */
export interface LeftOut {
  readonly date: LocalDate;
  readonly project_id: Id;
  readonly code: string;
  readonly params: ErrorParams;
}

export interface CopyRequest {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of both weeks and the days around them, of one member. */
  readonly stored: readonly StoredEntry[];
  readonly ground: Ground;
  readonly mayWrite: (projectId: Id) => boolean;
  /** Whether hours of a day are closed. */
  readonly closed: (date: LocalDate) => boolean;
}

/**
 * The entries of one week on the same days of another. Days that have hours already stay as they are, so that copying
 * twice adds nothing; what no longer fits (a project that ended, a last day, a closed month, times that are taken) is left
 * out and said.
 */
export function copyWeek(request: CopyRequest): { made: CheckedEntry[]; leftOut: LeftOut[] } {
  const { from, to, stored, ground, mayWrite, closed } = request;
  const shift = daysBetween(from, to);
  const full = new Set(stored.map((entry) => entry.date));
  const made: CheckedEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const source of stored.filter(({ date }) => date >= from && date <= addDays(from, 6))) {
    const date = addDays(source.date, shift);
    if (full.has(date)) continue;
    const leave = (code: string, params: ErrorParams = {}) =>
      leftOut.push({ date, project_id: source.projectId, code, params });
    const result = checkEntry(newId(), asInput(source, date), ground);
    if (!mayWrite(source.projectId)) leave('hours_of_another');
    else if (closed(date)) leave('hours_month_closed', { month: date.slice(0, 7) });
    else if ('faults' in result) leave(result.faults[0]!.code, result.faults[0]!.params);
    else if (overlaps([...stored, ...made, result.entry]).length > 0) leave('hours_overlap');
    else if (overfullDays([...stored, ...made, result.entry]).length > 0) leave('hours_over_24', { date });
    else made.push(result.entry);
  }
  return { made, leftOut };
}

const asInput = (entry: StoredEntry, date: LocalDate): EntryInput => ({
  project_id: entry.projectId,
  activity_id: entry.activityId,
  date,
  description: entry.description,
  billable: entry.billable,
  break_minutes: entry.breakMinutes,
  ...(entry.start !== undefined && entry.end !== undefined
    ? { start_time: entry.start, end_time: entry.end }
    : { minutes: entry.minutes }),
});
