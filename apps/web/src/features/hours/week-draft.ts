import type { TimeEntry, Week } from '../../lib/contract';
import { addDays } from '../../lib/dates';
import { same, valuesOf, type EntryValues } from '../../offline/entry-values';
import { isRemoval, type Intent } from '../../offline/intent';
import { newId } from '../../offline/new-id';
import { workedMinutes } from './worked-time';

/** One line of a week on the screen: what the person may still change. */
export interface Line extends EntryValues {
  entry_id: string;
  /** Worked, whether it was said as a duration or with times. */
  worked: number;
  /** As the office has it. */
  stored?: TimeEntry;
  /** As the device still has to tell it. */
  intent?: Intent;
}

export const isFixed = (entry: TimeEntry): boolean => entry.state === 'submitted' || entry.state === 'approved';

export const entriesOf = (week: Week): TimeEntry[] => week.days.flatMap((day) => day.entries);
export const fixedOf = (week: Week): TimeEntry[] => entriesOf(week).filter(isFixed);

const lineOf = (entry_id: string, values: EntryValues): Line => ({
  ...values,
  entry_id,
  worked: workedMinutes(values),
});

/**
 * The open part of a week as lines: what the office has, under what this device still has to tell. Submitted and approved
 * entries stay out of reach, except when something typed for them could not be taken: that is never thrown away.
 * @param asOf when the office was asked for the week (this device's clock): what was sent before that is in it
 */
export function linesOf(week: Week, intents: readonly Intent[], asOf: number): Line[] {
  const telling = new Map(
    intents
      .filter((one) => (one.kind === 'entry' || one.kind === 'removal') && !isTold(one, asOf))
      .map((one) => [one.id, one]),
  );
  const stored = entriesOf(week);
  const known = stored.flatMap((entry): Line[] => {
    const intent = telling.get(entry.entry_id);
    if (!intent)
      return isFixed(entry)
        ? []
        : [{ ...lineOf(entry.entry_id, valuesOf(entry)), worked: entry.minutes, stored: entry }];
    if (isFixed(entry) && intent.state === 'sent') return [];
    return shown(intent).map((line) => ({ ...line, stored: entry }));
  });
  const ids = new Set(stored.map((entry) => entry.entry_id));
  const fresh = [...telling.values()].filter((one) => !ids.has(one.id)).flatMap(shown);
  return [...known, ...fresh];
}

/** A removal is out of sight, unless it did not succeed; an empty line stays open under the person's hands. */
function shown(intent: Intent): Line[] {
  const stuck = intent.state === 'refused' || intent.state === 'conflict';
  if (intent.values === null || (intent.kind === 'removal' && !stuck)) return [];
  if (isRemoval(intent) && intent.state === 'sent') return [];
  return [{ ...lineOf(intent.id, intent.values), intent }];
}

/** Sent, and seen in what the office was asked for since. An older answer from the device's memory does not know of it. */
export const isTold = (intent: Intent, asOf: number): boolean => intent.state === 'sent' && intent.sent_at < asOf;

/** What a line says, without how it is shown. */
export function said({
  entry_id: _id,
  worked: _worked,
  stored: _stored,
  intent: _intent,
  ...values
}: Line): EntryValues {
  return values;
}

export interface Changes {
  wanted: Line[];
  unwanted: Line[];
}

/** What differs between the lines before and after an act of the person. */
export function changesBetween(before: readonly Line[], after: readonly Line[]): Changes {
  const old = new Map(before.map((line) => [line.entry_id, line]));
  const kept = new Set(after.map((line) => line.entry_id));
  const differs = (line: Line): boolean => {
    const was = old.get(line.entry_id);
    return was === undefined || !same(said(was), said(line));
  };
  return { wanted: after.filter(differs), unwanted: before.filter((line) => !kept.has(line.entry_id)) };
}

export function newLine(
  date: string,
  like: Pick<EntryValues, 'project_id' | 'activity_id' | 'description'>,
  minutes: number,
): Line {
  const values: EntryValues = {
    project_id: like.project_id,
    activity_id: like.activity_id,
    ...(like.description ? { description: like.description } : {}),
    date,
    minutes,
  };
  return lineOf(newId(), values);
}

/** New duration for one line; a line of start and end becomes a line of duration. */
export function withMinutes(lines: readonly Line[], id: string, minutes: number): Line[] {
  return lines.map((line) => (line.entry_id === id ? asDuration(line, minutes) : line));
}

export function asDuration(line: Line, minutes: number): Line {
  const { start_time: _start, end_time: _end, break_minutes: _break, ...rest } = line;
  return { ...rest, minutes, worked: minutes };
}

export function asTimes(line: Line, start_time: string, end_time: string, break_minutes: number): Line {
  const { minutes: _minutes, break_minutes: _break, ...rest } = line;
  const times = { start_time, end_time, ...(break_minutes > 0 ? { break_minutes } : {}) };
  return { ...rest, ...times, worked: workedMinutes(times) };
}

export const minutesOf = (lines: readonly { minutes: number }[]): number =>
  lines.reduce((sum, line) => sum + line.minutes, 0);
export const workedOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.worked, 0);

/** The same work on another day, as new entries. */
const copyTo = (date: string, examples: readonly EntryValues[]): Line[] =>
  examples.map((values) => lineOf(newId(), { ...values, date }));

const workOn = (lines: readonly Line[], fixed: readonly TimeEntry[], date: string): EntryValues[] => [
  ...lines.filter((line) => line.date === date && line.worked > 0).map(said),
  ...fixed.filter((entry) => entry.date === date).map(valuesOf),
];

/** The day before, copied; the day's own open lines make place for it. */
export function sameAsDayBefore(lines: readonly Line[], fixed: readonly TimeEntry[], date: string): Line[] {
  const rest = lines.filter((line) => line.date !== date);
  return [...rest, ...copyTo(date, workOn(lines, fixed, addDays(date, -1)))];
}

/** The week before on the days that are still empty; copying twice adds nothing. */
export function sameAsWeekBefore(lines: readonly Line[], week: Week, before: Week): Line[] {
  const fixed = fixedOf(week);
  const added = before.days.flatMap((day) => {
    const date = addDays(day.date, 7);
    return workOn(lines, fixed, date).length > 0 ? [] : copyTo(date, day.entries.map(valuesOf));
  });
  const filled = new Set(added.map((line) => line.date));
  return [...lines.filter((line) => line.worked > 0 || !filled.has(line.date)), ...added];
}

/** A week nobody could fetch: there is room to write in. */
export const emptyWeek = (monday: string, memberId: string): Week => ({
  member_id: memberId,
  monday,
  state: 'empty',
  submitted_at: null,
  minutes: 0,
  days: Array.from({ length: 7 }, (_, day) => ({
    date: addDays(monday, day),
    minutes: 0,
    closed: false,
    absences: [],
    entries: [],
  })),
});
