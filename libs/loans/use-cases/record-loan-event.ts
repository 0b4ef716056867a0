import { Injectable } from '@nestjs/common';
import { withdrawOrders } from '#libs/banking/index.js';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { planCorrection, planEvent, type LoanAct } from '../core/plan-event.js';
import type { Loan } from '../core/agreement.js';
import { cardOn } from '../core/card.js';
import { expectCovered, isCovered, type PaidPart } from '../core/under-way.js';
import { lockLoan } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { RECEIPT_PURPOSE, underWayOf, withdrawReturned } from '../data/loan-orders.js';
import { pictureOf, type LoanPicture } from './loan-picture.js';
import { writeLoanEvent } from './write-loan-event.js';

/** Writes down what the bank statement says of a loan, and interest that falls due. A loan is never deducted from wages. */
@Injectable()
export class RecordLoanEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws loan_payment_under_way (409), what `planEvent` and the ledger refuse */
  run<Result>(
    context: TenantContext,
    loanId: Id,
    act: LoanAct,
    present: (picture: LoanPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const loan = await lockLoan(tx, loanId);
      const planned = planEvent(loan, await readLoanEvents(tx, [loanId]), act, today(context.clock));
      await writeLoanEvent(tx, this.ledger, loan, planned);
      await paidAnotherWay(tx, loan, PART_OF[act.kind]);
      await followOrders(tx, loan);
      return present(await pictureOf(tx, loanId));
    });
  }

  /** Takes an event back, with its entry. @throws loan_event_of_bank, loan_payment_under_way (409), what `planCorrection` and the ledger refuse */
  correct<Result>(
    context: TenantContext,
    loanId: Id,
    asked: { eventId: Id; date: LocalDate; reason: string },
    present: (picture: LoanPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const loan = await lockLoan(tx, loanId);
      const events = await readLoanEvents(tx, [loanId]);
      const undoes = events.find(({ event_id }) => event_id === asked.eventId);
      // banking would still say that it was paid
      if (undoes?.source_key) throw new DomainError('conflict', 'loan_event_of_bank');
      const planned = planCorrection(loan, events, asked, today(context.clock));
      await writeLoanEvent(tx, this.ledger, loan, planned, { undoes });
      await followOrders(tx, loan);
      return present(await pictureOf(tx, loanId));
    });
  }
}

const PART_OF: Partial<Record<LoanAct['kind'], PaidPart>> = { interest_paid: 'interest', repaid: 'repayment' };

/** A payment that the bank sent back makes room for one by hand: it could not be taken back otherwise. */
async function paidAnotherWay(tx: Tx, { loan_id }: Loan, part: PaidPart | undefined): Promise<void> {
  if (!part) return;
  const underWay = (await underWayOf(tx, [loan_id])).get(loan_id)!;
  if (!isCovered(await readLoanEvents(tx, [loan_id]), underWay, part)) await withdrawReturned(tx, loan_id, part);
}

/** What waits at banking keeps to the card: no more is paid than is owed, and what came in is not expected any more. */
async function followOrders(tx: Tx, { amount, loan_id }: Loan): Promise<void> {
  const events = await readLoanEvents(tx, [loan_id]);
  expectCovered(events, (await underWayOf(tx, [loan_id])).get(loan_id)!);
  if (cardOn(events, today(tx.context.clock)).received >= amount)
    await withdrawOrders(tx, RECEIPT_PURPOSE, [{ sourceId: loan_id }]);
}
