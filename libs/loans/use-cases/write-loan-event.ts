import { formatEuro, newId, type Cents, type Id } from '#libs/kernel/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { Loan } from '../core/agreement.js';
import type { LoanEventKind } from '../core/card.js';
import type { PlannedEvent } from '../core/plan-event.js';
import { entryOf } from '../core/postings.js';
import { insertLoanEvent } from '../data/loan-event.repository.js';
import { touchLoan } from '../data/loan.repository.js';

const ACTIONS: Record<LoanEventKind, string> = {
  received: 'loan.received',
  interest_due: 'loan.interest_due',
  interest_paid: 'loan.interest_paid',
  repaid: 'loan.repaid',
  reclassified: 'loan.reclassified',
  corrected: 'loan.corrected',
};

/**
 * Posts a planned event and puts it on the card, in the caller's transaction.
 * @param reversed the entry of the event it takes back, for a correction
 * @throws period_missing, period_locked, period_soft_closed (409)
 */
export async function writeLoanEvent(
  tx: Tx,
  ledger: Ledger,
  loan: Loan,
  planned: PlannedEvent,
  reversed?: Id,
): Promise<void> {
  const event_id = newId();
  const { kind } = planned;
  const posted =
    kind === 'corrected'
      ? await ledger.reverse(tx, reversed!, planned.date, planned.reason)
      : await ledger.post(tx, entryOf(loan, event_id, { ...planned, kind }));
  await insertLoanEvent(tx, { ...planned, event_id, loan_id: loan.loan_id, entry_id: posted.entryId });
  await touchLoan(tx, loan.loan_id);
  const amount = (planned.principal + planned.interest || planned.short) as Cents;
  await audit(tx, {
    action: ACTIONS[kind],
    subject: { kind: 'member_loan', id: loan.loan_id },
    changes: { number: loan.number, date: planned.date, amount: formatEuro(amount), reverses: planned.reverses },
  });
}
