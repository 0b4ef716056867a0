import type { LocalDate } from '#libs/kernel/index.js';
import { readDuration, splitMoment, wholeMinutes, type DurationStyle } from '#libs/imports/index.js';
import { dayAfter, lengthOf, minuteOfDay, ORDINARY_DAY, pointAt, startOf } from '../day-scale.js';
import { reason, type Reason } from '../reason.js';
import { spanOf, type WorkedTime } from '../worked-time.js';
import { readTimeOfDay, type TimeOfDay } from './read-time-of-day.js';
import type { CellReader } from './read-cells.js';
import type { ColumnMapping, Layout } from './columns.js';

export type WorkedTimeReading =
  | { readonly skip: Reason }
  | { readonly time?: WorkedTime; readonly faults: readonly Reason[]; readonly notes: readonly Reason[] };

/** What stays the same from row to row. */
export interface SheetContext {
  readonly mapping: ColumnMapping;
  readonly layout: Layout;
  readonly duration: DurationStyle;
  readonly dateOf: (text: string) => LocalDate | undefined;
}

/**
 * Date, times and minutes of one row. The duration column counts, because it alone knows breaks, rounding and the hour
 * that comes twice on 25 October 2026; start and end are kept beside it.
 */
export function readWorkedTime(cell: CellReader, sheet: SheetContext): WorkedTimeReading {
  if (isRunning(cell, sheet)) return { skip: reason('import_row_running') };
  const faults: Reason[] = [];
  const when = readWhen(cell, sheet, faults);
  const seconds = readSeconds(cell, when, sheet, faults);
  if (seconds === undefined || !when) return { faults, notes: [] };
  const minutes = wholeMinutes(seconds);
  if (minutes === 0 && faults.length === 0) {
    const clock = clockMinutes(when);
    if (seconds > 0) return { skip: reason('import_row_under_half_minute', { seconds }) };
    if (clock < 2) return { skip: reason('import_row_zero') };
    faults.push(reason('import_duration_zero_between_times', { start: when.start ?? '', end: when.end ?? '' }));
  }
  const longest = Math.max(ORDINARY_DAY, lengthOf(when.date));
  if (minutes > longest) faults.push(reason('import_over_24_hours', { minutes }));
  if (faults.length > 0) return { faults, notes: [] };
  const time = { ...timesOf(when, minutes), date: when.date, minutes };
  return { time, faults, notes: notesOn(time, cell('duration') === '') };
}

interface When {
  readonly date: LocalDate;
  readonly start?: string;
  readonly end?: string;
  /** When a column says it. */
  readonly endDate?: LocalDate;
  /** Seconds of the end minus those of the start: -59 to 59. */
  readonly seconds: number;
}

/** A timer that still runs has a start and no end; a sheet without a duration neither can be counted. */
function isRunning(cell: CellReader, { mapping, layout }: SheetContext): boolean {
  if (mapping.end === undefined || cell('start') === '' || cell('end') !== '') return false;
  return layout !== 'unknown' || cell('duration') === '';
}

function readWhen(cell: CellReader, sheet: SheetContext, faults: Reason[]): When | undefined {
  const date = dateIn(cell, 'date', sheet, faults);
  if (cell('date') === '') faults.push(reason('import_date_missing'));
  const start = timeIn(cell, 'start', faults);
  const end = timeIn(cell, 'end', faults);
  const endDate = dateIn(cell, 'endDate', sheet, faults);
  if (date === undefined) return undefined;
  const when = {
    date,
    endDate,
    start: start?.time,
    end: end?.time,
    seconds: (end?.seconds ?? 0) - (start?.seconds ?? 0),
  };
  checkEnd(when, faults);
  return when;
}

function dateIn(
  cell: CellReader,
  field: 'date' | 'endDate',
  sheet: SheetContext,
  faults: Reason[],
): LocalDate | undefined {
  const text = cell(field);
  if (text === '') return undefined;
  const date = sheet.dateOf(text);
  if (!date) faults.push(reason('import_date_unreadable', { text: shown(text) }));
  return date;
}

function timeIn(cell: CellReader, field: 'start' | 'end', faults: Reason[]): TimeOfDay | undefined {
  const text = cell(field);
  if (text === '') return undefined;
  const time = readTimeOfDay(splitMoment(text).time ?? text);
  if (!time) faults.push(reason('import_time_unreadable', { text: shown(text) }));
  return time;
}

/** An entry keeps the date of its start and no date of its end: only the same day or the next can be right. */
function checkEnd({ date, endDate, start, end }: When, faults: Reason[]): void {
  if (start === undefined || end === undefined || endDate === undefined) return;
  const days = Math.round((startOf(endDate) - startOf(date)) / ORDINARY_DAY);
  const span = days * ORDINARY_DAY + minuteOfDay(end) - minuteOfDay(start);
  // On the night the clock goes back, 02:50 to 02:10 is twenty minutes.
  const earliest = Math.min(0, ORDINARY_DAY - lengthOf(date));
  if (span < earliest) faults.push(reason('import_end_before_start', { start, end }));
  else if (span > ORDINARY_DAY) faults.push(reason('import_over_24_hours', { minutes: span }));
}

function readSeconds(
  cell: CellReader,
  when: When | undefined,
  sheet: SheetContext,
  faults: Reason[],
): number | undefined {
  const text = cell('duration');
  if (text === '') return secondsByClock(when, faults);
  const seconds = readDuration(text, sheet.duration);
  if (seconds === undefined) faults.push(reason('import_duration_unreadable', { text: shown(text) }));
  else if (seconds < 0) faults.push(reason('import_duration_negative', { text: shown(text) }));
  return seconds === undefined || seconds < 0 ? undefined : seconds;
}

/** End minus start. Of the hour that comes twice the first is meant, so 01:30 to 02:30 is one hour: a note says it. */
function secondsByClock(when: When | undefined, faults: Reason[]): number | undefined {
  if (!when) return undefined;
  const { date, start, end, seconds } = when;
  if (start === undefined || end === undefined) {
    faults.push(reason('import_duration_missing'));
    return undefined;
  }
  const overnight = minuteOfDay(end) < minuteOfDay(start) || (end === start && seconds < 0);
  const endDate = when.endDate ?? (overnight ? dayAfter(date) : date);
  return Math.max(0, (pointAt(endDate, end) - pointAt(date, start)) * 60 + seconds);
}

/** Minutes from start to end as the wall clock shows them, over midnight when the end comes first; 0 without times. */
function clockMinutes({ start, end }: When): number {
  if (start === undefined || end === undefined) return 0;
  return (minuteOfDay(end) - minuteOfDay(start) + ORDINARY_DAY) % ORDINARY_DAY;
}

/** Both times or none: a start alone gets its end from the minutes, an end alone is left out. */
function timesOf({ start, end }: When, minutes: number): { start?: string; end?: string } {
  if (start === undefined) return {};
  if (end !== undefined) return { start, end };
  const at = (minuteOfDay(start) + minutes) % ORDINARY_DAY;
  return { start, end: `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` };
}

/** What the reader of the preview may want to look at: nothing here stops the import. */
function notesOn(time: WorkedTime, byClock: boolean): Reason[] {
  const span = spanOf(time);
  if (!span) return [];
  if (byClock) return touchesDoubleHour(time) ? [reason('import_hour_comes_twice')] : [];
  const minutes = span.to - span.from;
  return Math.abs(minutes - time.minutes) > 1 ? [reason('import_duration_differs', { minutes })] : [];
}

function touchesDoubleHour({ date, start = '', end = '' }: WorkedTime): boolean {
  const double = (day: LocalDate, time: string) => pointAt(day, time) !== pointAt(day, time, true);
  return double(date, start) || double(end > start ? date : dayAfter(date), end);
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
