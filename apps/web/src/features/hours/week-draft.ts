import type { EntryDraft, TimeEntry, Week } from '../../lib/contract';
import { addDays } from '../../lib/dates';

/** One line of a week on the screen: what the person may still change. */
export interface Line extends EntryDraft {
  entry_id: string;
}

export const isFixed = (entry: TimeEntry): boolean => entry.state === 'submitted' || entry.state === 'approved';

export const entriesOf = (week: Week): TimeEntry[] => week.days.flatMap((day) => day.entries);
export const fixedOf = (week: Week): TimeEntry[] => entriesOf(week).filter(isFixed);

/** The open part of a week as lines; submitted and approved entries stay out of reach. */
export function linesOf(week: Week): Line[] {
  return entriesOf(week)
    .filter((entry) => !isFixed(entry))
    .map(({ entry_id, project_id, activity_id, date, minutes, description, start_time, end_time }) => ({
      entry_id,
      project_id,
      activity_id,
      date,
      minutes,
      ...(description ? { description } : {}),
      ...(start_time && end_time ? { start_time: start_time.slice(0, 5), end_time: end_time.slice(0, 5) } : {}),
    }));
}

/** What goes to the API: no empty lines; with start and end, the minutes say how much of it was work. */
export function sendable(lines: readonly Line[]): object[] {
  return lines.filter((line) => line.minutes > 0);
}

export function newLine(
  date: string,
  like: { project_id: string; activity_id: string; description?: string },
  minutes: number,
): Line {
  return {
    entry_id: crypto.randomUUID(),
    project_id: like.project_id,
    activity_id: like.activity_id,
    ...(like.description ? { description: like.description } : {}),
    date,
    minutes,
  };
}

/** New duration for one line; a line of start and end becomes a line of duration. */
export function withMinutes(lines: readonly Line[], id: string, minutes: number): Line[] {
  return lines.map((line) => {
    if (line.entry_id !== id) return line;
    const { start_time: _start, end_time: _end, ...rest } = line;
    return { ...rest, minutes };
  });
}

export const minutesOf = (lines: readonly { minutes: number }[]): number =>
  lines.reduce((sum, line) => sum + line.minutes, 0);

/** The day before, copied; the day's own open lines make place for it. */
export function sameAsDayBefore(lines: readonly Line[], fixed: readonly TimeEntry[], date: string): Line[] {
  const before = addDays(date, -1);
  const example = [
    ...lines.filter((line) => line.date === before),
    ...fixed.filter((entry) => entry.date === before),
  ].filter((line) => line.minutes > 0);
  return [...lines.filter((line) => line.date !== date), ...example.map((line) => newLine(date, line, line.minutes))];
}
