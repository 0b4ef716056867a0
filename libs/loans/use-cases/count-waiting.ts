import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx, Waiting } from '#libs/platform/index.js';
import type { LoanEvent } from '../core/card.js';
import { termWaitsSince } from '../core/term-waits.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { readLoans } from '../data/loan.repository.js';
import { underWayOf } from '../data/loan-orders.js';

/** Loans with a term that fell due and of which nobody booked the interest or offered the payment. */
export async function loansWaiting(tx: Tx, on: LocalDate): Promise<Waiting<'loan_terms'>[]> {
  const loans = await readLoans(tx);
  if (loans.length === 0) return [];
  const ids = loans.map(({ loan_id }) => loan_id);
  const events = new Map<Id, LoanEvent[]>(ids.map((id) => [id, []]));
  for (const event of await readLoanEvents(tx, ids)) events.get(event.loan_id)!.push(event);
  const underWay = await underWayOf(tx, ids);
  const days = loans
    .flatMap((loan) => termWaitsSince(loan, events.get(loan.loan_id)!, underWay.get(loan.loan_id)!, on) ?? [])
    .sort();
  return days.length === 0 ? [] : [{ kind: 'loan_terms', count: days.length, since: days[0]! }];
}
