import { Injectable } from '@nestjs/common';
import { withdrawOrders } from '#libs/banking/index.js';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockLoan, writeWithdrawal } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { RECEIPT_PURPOSE } from '../data/loan-orders.js';
import { pictureOf, type LoanPicture } from './loan-picture.js';

/** Takes back an agreement under which no money came. */
@Injectable()
export class WithdrawLoan {
  constructor(private readonly transactions: Transactions) {}

  /** @throws loan_has_events, loan_withdrawn (409), stale_version */
  run(context: TenantContext, loanId: Id, version: number): Promise<LoanPicture> {
    return this.transactions.run(context, async (tx) => {
      const loan = await lockLoan(tx, loanId);
      if (loan.withdrawn_on) throw new DomainError('conflict', 'loan_withdrawn');
      if ((await readLoanEvents(tx, [loanId])).length > 0) throw new DomainError('conflict', 'loan_has_events');
      await withdrawOrders(tx, RECEIPT_PURPOSE, [{ sourceId: loanId }]);
      await writeWithdrawal(tx, loanId, today(context.clock), version);
      await audit(tx, {
        action: 'loan.withdrawn',
        subject: { kind: 'member_loan', id: loanId },
        changes: { number: loan.number },
      });
      return pictureOf(tx, loanId);
    });
  }
}
