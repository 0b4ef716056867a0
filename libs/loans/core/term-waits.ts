import { add, ZERO, type LocalDate } from '#libs/kernel/index.js';
import type { Loan } from './agreement.js';
import { cardOn, interestUntil, type LoanEvent } from './card.js';
import { schedule } from './schedule.js';
import { END, offeredOf, type UnderWay } from './under-way.js';

/**
 * Since when a term of a loan that fell due waits for somebody: its interest was not booked, or what is owed by then was neither
 * paid nor offered to be paid. What came in less than was agreed is not asked back beyond itself.
 * @returns undefined when nothing waits
 */
export function termWaitsSince(
  loan: Loan,
  events: readonly LoanEvent[],
  underWay: readonly UnderWay[],
  on: LocalDate,
): LocalDate | undefined {
  if (loan.withdrawn_on !== null) return undefined;
  const { interest, received, repaid } = cardOn(events, END);
  const back = add(repaid, offeredOf(underWay, 'repayment'));
  const due = schedule(loan).filter(({ due_on }) => due_on <= on);
  let promised = ZERO;
  for (const { due_on, principal } of due) {
    promised = add(promised, principal);
    if (back < Math.min(promised, received) || interestUntil(loan, events, due_on) > 0) return due_on;
  }
  return interest > offeredOf(underWay, 'interest') ? due.at(-1)?.due_on : undefined;
}
