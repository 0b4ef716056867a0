import { addDays, type LocalDate } from '#libs/kernel/index.js';
import { reason, type Reason } from '../reason.js';
import { overfullDays } from '../time-entry-rules.js';
import { spanOf, type Span, type WorkedTime } from '../worked-time.js';

/** A row of the file that would become hours of one member. */
export interface Candidate {
  readonly line: number;
  readonly worked: WorkedTime;
}

/**
 * The rows of one member that cannot be kept beside what is stored and beside each other, and why: of two rows that
 * overlap the later one, of a day with too many hours all its rows.
 */
export function clashesOf(candidates: readonly Candidate[], stored: readonly WorkedTime[]): Map<number, Reason> {
  const refused = overlapping(candidates, stored);
  const kept = candidates.filter(({ line }) => !refused.has(line));
  for (const day of overfullDays([...stored, ...kept.map(({ worked }) => worked)])) {
    const touching = kept.filter(({ worked: { date } }) => date === day.date || date === addDays(day.date, -1));
    const lines = touching.map(({ line }) => line).join(', ');
    for (const { line } of touching) {
      refused.set(line, reason('import_day_over_24', { date: day.date, minutes: day.minutes, lines }));
    }
  }
  return refused;
}

interface Placed {
  readonly span: Span;
  /** 0 for hours that are stored. */
  readonly line: number;
  readonly date: LocalDate;
}

/** Stored hours do not overlap each other and what is accepted does not either, so the last of each is enough to look at. */
function overlapping(candidates: readonly Candidate[], stored: readonly WorkedTime[]): Map<number, Reason> {
  const fixed = placed(stored.map((worked) => ({ line: 0, worked })));
  const refused = new Map<number, Reason>();
  let next = 0;
  let last: Placed | undefined;
  for (const one of placed(candidates)) {
    while ((fixed[next]?.span.to ?? Infinity) <= one.span.from) next += 1;
    const meets = (other: Placed | undefined) => other !== undefined && other.span.from < one.span.to;
    if (meets(fixed[next])) refused.set(one.line, reason('import_overlaps_stored', { date: one.date }));
    else if (last && one.span.from < last.span.to)
      refused.set(one.line, reason('import_overlaps_row', { line: last.line }));
    else last = one;
  }
  return refused;
}

const placed = (candidates: readonly Candidate[]): Placed[] =>
  candidates
    .flatMap(({ line, worked }) => {
      const span = spanOf(worked);
      return span && span.to > span.from ? [{ span, line, date: worked.date }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from || a.line - b.line);
