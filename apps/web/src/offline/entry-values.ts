import type { TimeEntry } from '../lib/contract';

/** What a person says about one piece of work: a duration, or a start and an end with a break between. */
export interface EntryValues {
  project_id: string;
  activity_id: string;
  date: string;
  /** Without times: how long. With times: left out, the office counts. */
  minutes?: number;
  start_time?: string;
  end_time?: string;
  break_minutes?: number;
  description?: string;
}

/** An entry as the office has it, as far as a person can change it. */
export type StoredEntry = Pick<
  TimeEntry,
  'entry_id' | 'project_id' | 'activity_id' | 'date' | 'start_time' | 'end_time' | 'minutes' | 'description' | 'version'
> & { break_minutes?: number | null };

const clock = (time: string | null | undefined): string => time?.slice(0, 5) ?? '';
const plain = (text: string | undefined): string => (text ?? '').trim().normalize('NFC');

export function valuesOf(entry: StoredEntry): EntryValues {
  const timed = entry.start_time !== null && entry.end_time !== null;
  return {
    project_id: entry.project_id,
    activity_id: entry.activity_id,
    date: entry.date,
    ...(timed
      ? {
          start_time: clock(entry.start_time),
          end_time: clock(entry.end_time),
          ...(entry.break_minutes ? { break_minutes: entry.break_minutes } : {}),
        }
      : { minutes: entry.minutes }),
    ...(entry.description ? { description: entry.description } : {}),
  };
}

export const isTimed = (values: EntryValues): boolean =>
  values.start_time !== undefined && values.end_time !== undefined;

/** Nothing worked: no such entry should be at the office. */
export const isEmpty = (values: EntryValues): boolean => !isTimed(values) && !values.minutes;

/** Whether two say the same about the work. */
export function same(a: EntryValues, b: EntryValues): boolean {
  const shape = (one: EntryValues): unknown[] => [
    one.project_id,
    one.activity_id,
    one.date,
    plain(one.description),
    ...(isTimed(one) ? [clock(one.start_time), clock(one.end_time), one.break_minutes ?? 0] : [one.minutes ?? 0]),
  ];
  return JSON.stringify(shape(a)) === JSON.stringify(shape(b));
}
