import { addDays, daysBetween, type LocalDate, type Month } from '#libs/kernel/index.js';

/** Minutes of a project in one month, by how far they are. */
export interface MonthUse {
  readonly month: Month;
  /** From before the office was there, brought over as one total. */
  readonly opening: number;
  readonly approved: number;
  /** Handed in, not decided on. */
  readonly submitted: number;
  /** Written, not handed in, or come back. */
  readonly open: number;
  /** Planned in weeks that begin in it. */
  readonly planned: number;
  /** What of that falls on days the member is away: not worked, and not behind plan. */
  readonly absent: number;
}

export interface BudgetPicture {
  /** What there is for the period looked at; null without a budget of hours. */
  readonly budget: number | null;
  readonly opening: number;
  readonly approved: number;
  readonly submitted: number;
  readonly open: number;
  /** Budget less everything worked; negative when over. Null without a budget. */
  readonly left: number | null;
  /** What it comes to at the end, see forecast. */
  readonly forecast: number;
}

/**
 * How a budget of minutes stands.
 * @param months of the period: all of the project for a total, one for a budget per month
 * @param stillToCome minutes expected after today
 */
export function budgetPicture(budget: number | null, months: readonly MonthUse[], stillToCome: number): BudgetPicture {
  const total = (of: (month: MonthUse) => number) => months.reduce((sum, month) => sum + of(month), 0);
  const [approved, submitted, open] = [total((m) => m.approved), total((m) => m.submitted), total((m) => m.open)];
  const opening = total((m) => m.opening);
  const used = opening + approved + submitted + open;
  return {
    budget,
    opening,
    approved,
    submitted,
    open,
    left: budget === null ? null : budget - used,
    forecast: used + stillToCome,
  };
}

const PACE_DAYS = 28;

/**
 * Minutes to expect from tomorrow to the end of the period: what is planned where something is, without
 * what falls on days somebody is away, else the pace of the last
 * four weeks carried on, rounded to whole minutes. Without an end nothing is expected: it would never be done.
 */
export function stillToCome(ask: {
  readonly today: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly plannedAhead: number;
  /** What of that falls on days somebody is away. */
  readonly absentAhead: number;
  readonly lastFourWeeks: number;
}): number {
  if (ask.plannedAhead > 0) return ask.plannedAhead - ask.absentAhead;
  if (ask.endsOn === null) return 0;
  const days = Math.max(0, daysBetween(ask.today, ask.endsOn));
  return Math.round((ask.lastFourWeeks * days) / PACE_DAYS);
}

/** The first of the days whose pace counts. */
export const paceFrom = (today: LocalDate): LocalDate => addDays(today, 1 - PACE_DAYS);
