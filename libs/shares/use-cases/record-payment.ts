import { Injectable } from '@nestjs/common';
import { DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { ShareBook, type Received } from '../share-book.js';

export interface PaymentInput {
  /** Made by the client, so that a payment sent twice is one. */
  payment_id: Id;
  amount: Cents;
  paid_on: LocalDate;
  channel: 'bank_transfer' | 'cash';
}

/** Money the bookkeeper saw come in: on the bank statement or in the cash box. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /** @throws not_found, a fault at /paid_on, and what the ledger refuses (a closed period) */
  run(context: TenantContext, accountId: Id, input: PaymentInput): Promise<Received> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { amount, channel, paid_on, payment_id } = input;
      if (paid_on > today(context.clock)) throw DomainError.field('/paid_on', 'share_date_future');
      if (paid_on < account.opened_on)
        throw DomainError.field('/paid_on', 'share_before_account', { date: account.opened_on });
      const [received] = await this.book.receive(tx, [
        {
          account,
          amount,
          on: paid_on,
          channel,
          counter: { account: channel === 'cash' ? 'cash' : 'bank' },
          source: { kind: 'share_payment', id: payment_id },
          key: `payment:${payment_id}`,
        },
      ]);
      await audit(tx, {
        action: 'share.payment_recorded',
        subject: { kind: 'share_account', id: accountId },
        changes: { amount, on: paid_on, channel, held: received!.held },
      });
      return received!;
    });
  }
}
