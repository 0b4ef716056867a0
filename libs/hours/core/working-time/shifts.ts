import { addDays, type LocalDate } from '#libs/kernel/index.js';
import { startOf } from '../day-scale.js';
import { spanOf, type WorkedTime } from '../worked-time.js';

/** Work between two rests of at least eight hours (art. 1:7(1)(c) ATW). */
export interface Shift {
  /** The day it began on. */
  readonly date: LocalDate;
  /** True minutes on the line of `day-scale`; undefined when only durations are known of the day. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
  /** Minutes of work. */
  readonly work: number;
  /** Minutes of rest of at least a quarter of an hour each; shorter pauses are work (art. 1:7(1)(e) ATW). */
  readonly breaks: number;
  /** Minutes of `work` of which only the length is known: whether there was a break in them nobody said. */
  readonly untimed: number;
  /** Minutes between midnight and six. */
  readonly night: number;
}

const REST_BETWEEN_SHIFTS = 8 * 60;
const SHORTEST_BREAK = 15;
const NIGHT_ENDS = 6 * 60;

/** More than one hour of work between 00:00 and 06:00 (art. 1:7(1)(d) ATW). */
export const isNightShift = (shift: Shift): boolean => shift.night > 60;

/**
 * The shifts of one person, in order. Hours without times join the first shift that began that day, or make one of their own
 * of which only the length is known.
 */
export function shiftsOf(entries: readonly WorkedTime[]): Shift[] {
  const timed = entries
    .flatMap((entry) => {
      const span = spanOf(entry);
      return span && span.to > span.from ? [{ entry, span }] : [];
    })
    .sort((a, b) => a.span.from - b.span.from);
  const shifts: Shift[] = [];
  for (const { entry, span } of timed) {
    const last = shifts.at(-1);
    const pause = last?.span ? span.from - last.span.to : Infinity;
    const own = Math.max(0, span.to - span.from - entry.minutes);
    const breaks = own >= SHORTEST_BREAK ? own : 0;
    const night = nightOf(entry.date, span);
    if (last?.span && pause < REST_BETWEEN_SHIFTS) {
      shifts[shifts.length - 1] = {
        date: last.date,
        span: { from: last.span.from, to: Math.max(last.span.to, span.to) },
        work: last.work + entry.minutes,
        breaks: last.breaks + breaks + (pause >= SHORTEST_BREAK ? pause : 0),
        night: last.night + night,
        untimed: 0,
      };
    } else shifts.push({ date: entry.date, span, work: entry.minutes, breaks, night, untimed: 0 });
  }
  return withDurations(shifts, entries);
}

function withDurations(shifts: Shift[], entries: readonly WorkedTime[]): Shift[] {
  const perDay = new Map<LocalDate, number>();
  for (const { date, minutes, start } of entries) {
    if (start === undefined) perDay.set(date, (perDay.get(date) ?? 0) + minutes);
  }
  const all = [...shifts];
  for (const [date, minutes] of perDay) {
    const index = all.findIndex((shift) => shift.date === date);
    const shift = all[index];
    if (shift) all[index] = { ...shift, work: shift.work + minutes, untimed: minutes };
    else all.push({ date, span: undefined, work: minutes, breaks: 0, night: 0, untimed: minutes });
  }
  return all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function nightOf(date: LocalDate, span: { from: number; to: number }): number {
  return [date, addDays(date, 1)].reduce((sum, day) => {
    const from = startOf(day);
    return sum + overlap(span, { from, to: from + NIGHT_ENDS });
  }, 0);
}

/** Minutes two stretches have in common. */
export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
