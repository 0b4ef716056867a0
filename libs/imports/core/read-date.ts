import { parseDate, type LocalDate } from '#libs/kernel/index.js';

export type DateOrder = 'day_first' | 'month_first';

const LONGEST = 40;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED = /^(\d{1,2})[-. ]{1,2}([a-zä]{3,9})[-. ]{1,2}(\d{4}|\d{2})$/;
const WEEKDAY = /^[a-z]{2,9}[., ]{1,2}(?=\d)/;
const MOMENT = /^([^:T]{4,20}\d)(?:T|,? )(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?)$/i;

/** A cell that holds date and time ("2026-09-07T07:30") in its two parts; without a time the cell is the date. */
export function splitMoment(cell: string): { date: string; time?: string } {
  const match = cell.length > LONGEST ? null : MOMENT.exec(cell);
  return match ? { date: match[1] ?? '', time: match[2] } : { date: cell };
}

/**
 * A written date: 2026-09-07, 20260907, 7-9-2026, 07/09/26, 7 sep 2026, ma 7-9-2026. Two digits of a year mean 20xx.
 * @returns undefined when it is no date or does not exist in that order
 */
export function readDate(cell: string, order: DateOrder): LocalDate | undefined {
  const parts = partsOf(cell);
  if (!parts) return undefined;
  if ('year' in parts) return dateOf(parts.year, parts.month, parts.day);
  const [day, month] = order === 'day_first' ? [parts.first, parts.second] : [parts.second, parts.first];
  return dateOf(parts.last, month, day);
}

/** Whether a cell is a date in either order. */
export const looksLikeDate = (cell: string): boolean =>
  readDate(cell, 'day_first') !== undefined || readDate(cell, 'month_first') !== undefined;

/** What the dates of a file say about the order of day and month. */
export interface DateOrderEvidence {
  /** Absent when every date reads both ways, or none does. */
  readonly order?: DateOrder;
  /** How many cells have a year last, so that the order matters. */
  readonly count: number;
  /** The first such cell, to ask about. */
  readonly example?: string;
}

/** Looks for a day above 12 in the whole file: 03/04/2024 cannot be decided from one row. */
export function dateOrderOf(cells: Iterable<string>): DateOrderEvidence {
  let [dayFirst, monthFirst, count] = [0, 0, 0];
  let example: string | undefined;
  for (const cell of cells) {
    const parts = partsOf(cell);
    if (!parts || 'year' in parts) continue;
    count += 1;
    example ??= cell.trim();
    if (Number(parts.first) > 12) dayFirst += 1;
    if (Number(parts.second) > 12) monthFirst += 1;
  }
  const shown = example === undefined ? {} : { example };
  if (dayFirst === monthFirst) return { count, ...shown };
  return { count, ...shown, order: dayFirst > monthFirst ? 'day_first' : 'month_first' };
}

type Parts = { year: string; month: string; day: string } | { first: string; second: string; last: string };

function partsOf(cell: string): Parts | undefined {
  const text = splitMoment(cell.trim()).date.toLowerCase();
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(WEEKDAY, '');
  const iso = YEAR_FIRST.exec(bare);
  if (iso) return { year: iso[1] ?? '', month: iso[3] ?? '', day: iso[4] ?? '' };
  const compact = COMPACT.exec(bare);
  if (compact) return { year: compact[1] ?? '', month: compact[2] ?? '', day: compact[3] ?? '' };
  const named = NAMED.exec(bare);
  if (named) return { year: named[3] ?? '', month: monthNumber(named[2] ?? ''), day: named[1] ?? '' };
  const last = YEAR_LAST.exec(bare);
  return last ? { first: last[1] ?? '', second: last[3] ?? '', last: last[4] ?? '' } : undefined;
}

function dateOf(year: string, month: string, day: string): LocalDate | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  return parseDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Dutch, English and German; three letters tell them apart, `mrt` and `mär` included. */
const MONTHS = [
  'jan',
  'feb',
  'mrt mar maa mär',
  'apr',
  'mei may mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt oct',
  'nov',
  'dec dez',
];
const monthNumber = (name: string): string =>
  String(MONTHS.findIndex((names) => names.split(' ').includes(name.slice(0, 3))) + 1);
