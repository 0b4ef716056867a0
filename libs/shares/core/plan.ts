import {
  addDays,
  addMonths,
  DomainError,
  spread,
  type Cents,
  type Fault,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';

/** How often a term falls due. Every rhythm of pay is here, so that a term can go with the payslip. */
export const RHYTHMS = ['once', 'weekly', 'four_weekly', 'monthly', 'quarterly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** How she means to pay; a payment by another way counts just as well. */
export const PLAN_CHANNELS = ['bank_transfer', 'direct_debit', 'payroll', 'invoice_set_off', 'cash'] as const;
export type PlanChannel = (typeof PLAN_CHANNELS)[number];

export interface PlannedTerm {
  /** From 1. */
  readonly number: number;
  readonly due_on: LocalDate;
  readonly amount: Cents;
}

export interface InstalmentPlan {
  readonly plan_id: Id;
  readonly account_id: Id;
  readonly agreed_on: LocalDate;
  readonly channel: PlanChannel;
  readonly rhythm: Rhythm;
  readonly reason: string;
  /** When it took the place of another to skip terms: how many. */
  readonly skipped_terms: number;
  /** From this day another plan took its place. */
  readonly replaced_on: LocalDate | null;
  readonly terms: readonly PlannedTerm[];
}

/** What one asks for: a number of terms, or an amount per term. */
export interface PlanWish {
  readonly rhythm: Rhythm;
  readonly first_due_on: LocalDate;
  readonly terms?: number;
  readonly term_amount?: Cents;
}

/**
 * The terms of a plan, to the cent: with a number of terms the odd cents go to the first ones (facts 7.2); with an amount per
 * term every term has it and the last one takes the rest.
 * @param total what is still to be planned, above zero
 * @throws invalid_input: neither or both of terms and amount, an amount above the total, more terms than cents
 */
export function planTerms(total: Cents, wish: PlanWish): PlannedTerm[] {
  return amounts(total, wish).map((amount, index) => ({
    number: index + 1,
    due_on: dueOn(wish.first_due_on, wish.rhythm, index),
    amount,
  }));
}

function amounts(total: Cents, { rhythm, term_amount, terms }: PlanWish): Cents[] {
  if (rhythm === 'once') return [total];
  if ((terms === undefined) === (term_amount === undefined)) throw DomainError.field('/terms', 'share_terms_or_amount');
  if (terms !== undefined) {
    if (terms > total) throw DomainError.field('/terms', 'share_terms_too_many', { most: total });
    return spread(total, terms);
  }
  const each = term_amount!;
  if (each <= 0) throw DomainError.field('/term_amount', 'share_amount_positive');
  if (each > total) throw DomainError.field('/term_amount', 'share_plan_beyond_obligation');
  const full = Math.floor(total / each);
  const rest = (total - full * each) as Cents;
  const equal = Array.from({ length: full }, () => each);
  return rest > 0 ? [...equal, rest] : equal;
}

/** The day term number `index` (from 0) falls due. Months keep the day of the first term, or the last day a month has. */
export function dueOn(first: LocalDate, rhythm: Rhythm, index: number): LocalDate {
  if (rhythm === 'weekly') return addDays(first, 7 * index);
  if (rhythm === 'four_weekly') return addDays(first, 28 * index);
  return addMonths(first, (rhythm === 'quarterly' ? 3 : 1) * index);
}

export interface PlanBounds {
  readonly today: LocalDate;
  /** The articles' most instalments of a share. */
  readonly mostTerms: number;
  /** Terms that were used up by plans before this one. */
  readonly usedTerms: number;
  /** The board may go beyond the articles' number of terms; a member may not. */
  readonly mayExceed: boolean;
}

/** What keeps a plan from being agreed on. The sum is what is to be planned by construction. */
export function planFaults(terms: readonly PlannedTerm[], bounds: PlanBounds): Fault[] {
  const faults: Fault[] = [];
  if (terms[0]!.due_on < bounds.today)
    faults.push({ pointer: '/first_due_on', code: 'share_first_in_past', params: { date: bounds.today } });
  if (terms.length > 520) faults.push({ pointer: '/terms', code: 'share_terms_too_many', params: { most: 520 } });
  const most = Math.max(1, bounds.mostTerms - bounds.usedTerms);
  if (!bounds.mayExceed && terms.length > most) {
    faults.push({ pointer: '/terms', code: 'share_terms_beyond_articles', params: { most } });
  }
  return faults;
}
