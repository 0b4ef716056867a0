import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { EntryState } from './time-entry-state.js';
import type { WorkedTime } from './worked-time.js';

/** What a person says about hours; minutes, or times, or both when a break lies between. */
export interface EntryInput {
  project_id: Id;
  activity_id: Id;
  date: LocalDate;
  minutes?: number;
  start_time?: string;
  end_time?: string;
  /** Rest between the times; with times alone it is taken off. */
  break_minutes?: number;
  description?: string;
  billable?: boolean;
}

/** Hours that were found right, ready to be kept. */
export interface CheckedEntry extends WorkedTime {
  readonly breakMinutes: number;
  readonly entryId: Id;
  readonly projectId: Id;
  readonly activityId: Id;
  readonly description: string;
  readonly billable: boolean;
}

/** Hours as they are kept. */
export interface StoredEntry extends CheckedEntry {
  readonly memberId: Id;
  readonly state: EntryState;
  readonly version: number;
}

/**
 * Project, activity, time and words; the state of an entry is not its content. Between times the break follows from the
 * minutes; of a duration it is something that was said.
 */
export const sameContent = (a: CheckedEntry, b: CheckedEntry): boolean =>
  CONTENT.every((field) => a[field] === b[field]) && (a.start !== undefined || a.breakMinutes === b.breakMinutes);

const CONTENT = [
  'projectId',
  'activityId',
  'date',
  'start',
  'end',
  'minutes',
  'description',
  'billable',
] as const satisfies readonly (keyof CheckedEntry)[];
