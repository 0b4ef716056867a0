import { cents, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { ageOn, monthNumber } from '../calendar.js';
import { divide, times, WHOLE, type Rate, type Rounding } from '../numbers.js';

/** What decides between the low and the high unemployment premium (AWf): three facts of the contract, or one of two exceptions. */
export interface ContractFacts {
  readonly written: boolean;
  readonly openEnded: boolean;
  readonly onCall: boolean;
  /** vocational training on the job (BBL) */
  readonly apprentice: boolean;
}

export type AwfReason =
  'written_open_ended' | 'apprentice' | 'young_few_hours' | 'not_written' | 'fixed_term' | 'on_call';

export interface AwfRate {
  readonly low: boolean;
  readonly reason: AwfReason;
}

const YOUNG_MINUTES = { month: 48 * 60, four_weeks: 52 * 60 } as const;

/**
 * AWf low or high (Handboek Loonheffingen 2026): low needs a written, open-ended contract that is not on call; also low for
 * apprentices, and under 21 with at most 48 paid hours a month (52 in four weeks).
 * @param paidMinutes paid time in the period; undefined when unknown, which never gives the exception
 */
export function awfRate(
  facts: ContractFacts,
  birthDate: LocalDate,
  periodStart: LocalDate,
  kind: string,
  paidMinutes: number | undefined,
): AwfRate {
  if (facts.apprentice) return { low: true, reason: 'apprentice' };
  const few = kind === 'month' || kind === 'four_weeks' ? YOUNG_MINUTES[kind] : undefined;
  if (few !== undefined && paidMinutes !== undefined && paidMinutes <= few && ageOn(birthDate, periodStart) < 21)
    return { low: true, reason: 'young_few_hours' };
  if (!facts.written) return { low: false, reason: 'not_written' };
  if (!facts.openEnded) return { low: false, reason: 'fixed_term' };
  if (facts.onCall) return { low: false, reason: 'on_call' };
  return { low: true, reason: 'written_open_ended' };
}

export type RevisionGround = 'ended_within_two_months' | 'over_130_percent';

/**
 * Whether a low premium must become high after the fact: the employment ended within two months of its start, or the paid
 * hours of the calendar year exceed the contract hours by more than 30%. The second ground does not apply, from 2025, to
 * contracts of more than 30 hours a week on average (Stb. 2024, 126).
 */
export function awfRevision(facts: {
  readonly start: LocalDate;
  readonly end?: LocalDate;
  readonly contractMinutesInYear: number;
  readonly paidMinutesInYear: number;
  readonly averageMinutesPerWeek: number;
}): RevisionGround | undefined {
  if (facts.end !== undefined && withinTwoMonths(facts.start, facts.end)) return 'ended_within_two_months';
  const over = times(facts.paidMinutesInYear, 100) > times(facts.contractMinutesInYear, 130);
  return over && facts.averageMinutesPerWeek <= 30 * 60 ? 'over_130_percent' : undefined;
}

function withinTwoMonths(start: LocalDate, end: LocalDate): boolean {
  const months = monthNumber(end) - monthNumber(start);
  return months < 2 || (months === 2 && end.slice(8) < start.slice(8));
}

/** What correcting one earlier period from low to high adds to the premium, in cents: the new premium less the one paid. */
export function revisedPremium(increase: Cents, low: Rate, high: Rate, rounding: Exclude<Rounding, 'none'>): Cents {
  const at = (of: Rate): number => divide(times(increase, of), WHOLE, rounding);
  return cents(at(high) - at(low));
}
