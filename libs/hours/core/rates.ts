import { Decimal, roundToCents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { covers, type DatedPeriod } from './dated-period.js';

/** An hourly rate from a date on, for whatever it names: nothing named is the co-operative's general rate. */
export interface Rate extends DatedPeriod {
  readonly id: string;
  readonly projectId?: string;
  readonly activityId?: string;
  readonly memberId?: string;
  /** Per hour, excluding VAT. */
  readonly hourlyRate: Cents;
}

export interface RatedWork {
  readonly date: LocalDate;
  readonly projectId?: string;
  readonly activityId?: string;
  readonly memberId?: string;
}

/**
 * The rate that counts for work on a date. The one that names most wins (project + activity + member > two > one >
 * general); of equally many, what was agreed with the customer goes before the kind of work, and that before the
 * person: project > activity > member. Of the same names the latest beginning wins, then the latest made.
 * @returns undefined when no rate covers the work: ask, never bill zero
 */
export function rateFor(rates: Iterable<Rate>, work: RatedWork): Rate | undefined {
  let best: Rate | undefined;
  for (const rate of rates) {
    if (applies(rate, work) && (!best || precedes(rate, best))) best = rate;
  }
  return best;
}

/** Minutes × hourly rate ÷ 60, rounded once to whole cents, half away from zero. */
export const amountFor = (minutes: number, hourlyRate: Cents): Cents =>
  roundToCents(new Decimal(minutes).times(hourlyRate).dividedBy(60));

const NAMES = ['projectId', 'activityId', 'memberId'] as const;

const applies = (rate: Rate, work: RatedWork): boolean =>
  covers(rate, work.date) && NAMES.every((name) => rate[name] === undefined || rate[name] === work[name]);

function precedes(rate: Rate, other: Rate): boolean {
  const difference = weight(rate) - weight(other);
  if (difference !== 0) return difference > 0;
  if (rate.from !== other.from) return rate.from > other.from;
  return rate.id > other.id;
}

/** The number of names first, then which ones. */
function weight(rate: Rate): number {
  const named = NAMES.map((name) => rate[name] !== undefined);
  const [project, activity, member] = named.map(Number);
  return named.filter(Boolean).length * 8 + (project ?? 0) * 4 + (activity ?? 0) * 2 + (member ?? 0);
}
