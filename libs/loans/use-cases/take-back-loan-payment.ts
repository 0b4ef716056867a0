import { Injectable } from '@nestjs/common';
import { takeBackPayment } from '#libs/banking/index.js';
import { DomainError, formatEuro, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { findLoan } from '../data/loan.repository.js';
import { paymentOf } from '../data/loan-orders.js';
import { pictureOf, type LoanPicture } from './loan-picture.js';

/** A payment of a loan that was offered by mistake is not paid: what it was for is owed, and may be offered, again. */
@Injectable()
export class TakeBackLoanPayment {
  constructor(private readonly transactions: Transactions) {}

  /** Doing it again changes nothing. @throws not_found, order_with_bank, order_paid (409) */
  run(context: TenantContext, loanId: Id, orderId: Id): Promise<LoanPicture> {
    return this.transactions.run(context, async (tx) => {
      const { number } = await findLoan(tx, loanId);
      const payment = await paymentOf(tx, loanId, orderId);
      if (!payment) throw DomainError.notFound();
      const { order, part } = payment;
      if (await takeBackPayment(tx, order))
        await audit(tx, {
          action: 'loan.payment_taken_back',
          subject: { kind: 'member_loan', id: loanId },
          changes: { number, part, amount: formatEuro(order.amount), wanted_on: order.wantedOn },
        });
      return pictureOf(tx, loanId);
    });
  }
}
