import type { Articles } from '#libs/cooperatives/index.js';
import {
  addDays,
  addMonths,
  daysBetween,
  localDate,
  spread,
  subtract,
  yearOf,
  type Cents,
  type LocalDate,
} from '#libs/kernel/index.js';

/** How the articles of the end date pay a share back. */
export type RefundRule = Articles['refund_schedule'];

export interface RefundTerm {
  /** From 1, going on over every schedule of one exit: it names the term at the bank. */
  readonly number: number;
  readonly due_on: LocalDate;
  readonly amount: Cents;
}

export interface RefundPlan {
  readonly rule: RefundRule;
  readonly terms: readonly RefundTerm[];
  /** When the accounts of the year of leaving were adopted, or are expected to be; null where that plays no part. */
  readonly accounts_on: LocalDate | null;
  /** The day of adoption is not known yet. */
  readonly accounts_expected: boolean;
}

export interface RefundWish {
  readonly last_day: LocalDate;
  /** What is still to be paid back, above zero. */
  readonly amount: Cents;
  /** When the accounts of the year of leaving were adopted, once that is known. */
  readonly accounts_on?: LocalDate | null;
  /** The number of the first term. */
  readonly first_number?: number;
}

/**
 * The terms of a refund by the articles (facts 7.5.3). `at_once`: on the last day. `after_accounts`: the articles' months after
 * the accounts of the year of leaving are adopted. `yearly_terms`: so many parts, the first a year after the last day; odd
 * cents go to the first parts.
 * @param articles of the last day of membership
 */
export function refundPlan(
  articles: Pick<Articles, 'refund_schedule' | 'refund_months' | 'refund_terms'>,
  { accounts_on = null, amount, first_number = 1, last_day }: RefundWish,
): RefundPlan {
  const rule = articles.refund_schedule;
  const term = (due_on: LocalDate, part: Cents, index: number): RefundTerm => ({
    number: first_number + index,
    due_on,
    amount: part,
  });
  if (rule === 'at_once')
    return { rule, terms: [term(last_day, amount, 0)], accounts_on: null, accounts_expected: false };
  if (rule === 'after_accounts') {
    const base = accounts_on ?? expectedAdoption(last_day);
    const due = addMonths(base, articles.refund_months);
    return { rule, terms: [term(due, amount, 0)], accounts_on: base, accounts_expected: accounts_on === null };
  }
  const parts = spread(amount, Math.min(articles.refund_terms, amount));
  const terms = parts.map((part, index) => term(addMonths(last_day, 12 * (index + 1)), part, index));
  return { rule, terms, accounts_on: null, accounts_expected: false };
}

/** The last day the meeting adopts the accounts of a calendar year without an extension: 31 July after it (BW 2:58(1)). */
export const expectedAdoption = (last_day: LocalDate): LocalDate => localDate(`${yearOf(last_day) + 1}-07-31`);

/**
 * The open terms later: the first falls due on the day the board names, the others keep their distance to it.
 * @param open the oldest first, at least one
 * @param first_number of the first new term
 */
export function deferTerms(open: readonly RefundTerm[], until: LocalDate, first_number: number): RefundTerm[] {
  const days = daysBetween(open[0]!.due_on, until);
  return open.map(({ amount, due_on }, index) => ({
    number: first_number + index,
    due_on: index === 0 ? until : addDays(due_on, days),
    amount,
  }));
}

/**
 * The open terms for another total: what is more goes with the last one, what is less comes off the last ones first.
 * @param open the oldest first, at least one
 * @param total cents above zero
 * @param first_number of the first new term
 */
export function fitTerms(open: readonly RefundTerm[], total: Cents, first_number: number): RefundTerm[] {
  const fitted: Omit<RefundTerm, 'number'>[] = [];
  let left = total;
  for (const [index, { amount, due_on }] of open.entries()) {
    const part = index === open.length - 1 || left < amount ? left : amount;
    if (part > 0) fitted.push({ due_on, amount: part });
    left = subtract(left, part);
  }
  return fitted.map((term, index) => ({ number: first_number + index, ...term }));
}
