import { subtract, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { RefundTerm } from './exit-schedule.js';

export const DISPUTE_OUTCOMES = ['stays', 'changed'] as const;
/** `stays`: the claim was right. `changed`: it was corrected in the books. */
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** A former member contests what was fixed (facts 7.5, side state `disputed`). */
export interface ShareDispute {
  readonly dispute_id: Id;
  readonly exit_id: Id;
  readonly raised_on: LocalDate;
  readonly reason: string;
  /** The letter it was raised with. */
  readonly letter: string;
  /** Cents that wait for the decision; zero where she asks for more than was fixed, so that all of it may be paid. */
  readonly contested: Cents;
  readonly recorded_by: Id | null;
  readonly resolved_on: LocalDate | null;
  readonly outcome: DisputeOutcome | '';
  /** Told to her. */
  readonly answer: string;
  readonly decision: string;
}

/**
 * The terms with the contested part apart: it is the last to be paid, and a term it ends in becomes two of the same day.
 * @param open terms that are not paid, the oldest first
 * @param first_number of the first new term
 * @returns undefined when it ends between two terms already
 */
export function cutContested(
  open: readonly RefundTerm[],
  contested: Cents,
  first_number: number,
): RefundTerm[] | undefined {
  const place = contestedFrom(open, contested);
  const term = open[place];
  if (!term) return undefined;
  const after = open.slice(place + 1).reduce((total, { amount }) => total + amount, 0);
  const rest = subtract(contested, after as Cents);
  if (rest >= term.amount) return undefined;
  const parts = [subtract(term.amount, rest), rest].map((amount) => ({ due_on: term.due_on, amount }));
  return [...open.slice(0, place), ...parts, ...open.slice(place + 1)].map(({ amount, due_on }, index) => ({
    number: first_number + index,
    due_on,
    amount,
  }));
}

/** The place of the first term that has something contested in it; beyond the last when nothing has. */
export function contestedFrom(open: readonly Pick<RefundTerm, 'amount'>[], contested: Cents): number {
  let place = open.length;
  for (let left: number = contested; left > 0 && place > 0;) left -= open[--place]!.amount;
  return place;
}
