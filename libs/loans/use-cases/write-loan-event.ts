import { formatEuro, newId, type Cents, type Id } from '#libs/kernel/index.js';
import type { AccountRole, Ledger, Posted } from '#libs/ledger/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { Loan } from '../core/agreement.js';
import type { LoanEvent, LoanEventKind } from '../core/card.js';
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

/** Where the event comes from, when it is not only written down. */
export interface EventSource {
  readonly counterAccount?: AccountRole;
  /** The payment order or receipt, once and for all. */
  readonly sourceKey?: string;
  /** For a correction: the event it takes back. */
  readonly undoes?: LoanEvent | undefined;
}

/**
 * Posts a planned event and puts it on the card, in the caller's transaction.
 * @throws period_missing, period_locked, period_soft_closed (409)
 */
export async function writeLoanEvent(
  tx: Tx,
  ledger: Ledger,
  loan: Loan,
  planned: PlannedEvent,
  source: EventSource = {},
): Promise<void> {
  const event_id = newId();
  const { kind } = planned;
  const posted = await postEvent(tx, ledger, loan, event_id, planned, source);
  const ids = { event_id, loan_id: loan.loan_id, entry_id: posted.entryId, source_key: source.sourceKey ?? null };
  await insertLoanEvent(tx, { ...planned, ...ids });
  await touchLoan(tx, loan.loan_id);
  const amount = (planned.principal + planned.interest || planned.short) as Cents;
  await audit(tx, {
    action: ACTIONS[kind],
    subject: { kind: 'member_loan', id: loan.loan_id },
    changes: { number: loan.number, date: planned.date, amount: formatEuro(amount), reverses: planned.reverses },
  });
}

/** Money that came back goes against the account where it came back; a correction by hand turns the entry round. */
function postEvent(
  tx: Tx,
  ledger: Ledger,
  loan: Loan,
  eventId: Id,
  planned: PlannedEvent,
  { counterAccount, undoes }: EventSource,
): Promise<Posted> {
  const kind = planned.kind === 'corrected' ? undoes!.kind : planned.kind;
  if (planned.kind === 'corrected' && !counterAccount)
    return ledger.reverse(tx, undoes!.entry_id, planned.date, planned.reason);
  if (kind === 'corrected') throw new RangeError('a correction is not undone');
  return ledger.post(tx, entryOf(loan, eventId, { ...planned, kind }, counterAccount));
}
