import { Injectable } from '@nestjs/common';
import { today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { planCorrection, planEvent, type LoanAct } from '../core/plan-event.js';
import { lockLoan } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { pictureOf, type LoanPicture } from './loan-picture.js';
import { writeLoanEvent } from './write-loan-event.js';

/** Writes down what the bank statement says of a loan, and interest that falls due. A loan is never deducted from wages. */
@Injectable()
export class RecordLoanEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws what `planEvent` and the ledger refuse */
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
      return present(await pictureOf(tx, loanId));
    });
  }

  /** Takes an event back, with its entry. @throws what `planCorrection` and the ledger refuse */
  correct<Result>(
    context: TenantContext,
    loanId: Id,
    asked: { eventId: Id; date: LocalDate; reason: string },
    present: (picture: LoanPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const loan = await lockLoan(tx, loanId);
      const events = await readLoanEvents(tx, [loanId]);
      const planned = planCorrection(loan, events, asked, today(context.clock));
      const { entry_id } = events.find(({ event_id }) => event_id === asked.eventId)!;
      await writeLoanEvent(tx, this.ledger, loan, planned, entry_id);
      return present(await pictureOf(tx, loanId));
    });
  }
}
