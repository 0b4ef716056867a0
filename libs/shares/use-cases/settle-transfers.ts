import { Injectable } from '@nestjs/common';
import { SettlesOrders, type PaymentOrder, type ReceiptUndone, type SettlementHandler } from '#libs/banking/index.js';
import { today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { AccountRole } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { openMovementsOfSource } from '../data/movements.js';
import { PAYMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook } from '../share-book.js';
import { AgreePlan } from './agree-plan.js';

/** What a member transfers with the reference of her account, now by hand, later from a statement. */
@Injectable()
@SettlesOrders()
export class SettleTransfers implements SettlementHandler {
  readonly purpose = PAYMENT_PURPOSE;

  constructor(
    private readonly book: ShareBook,
    private readonly agreePlan: AgreePlan,
  ) {}

  async received(
    tx: Tx,
    order: PaymentOrder,
    at: { on: LocalDate; amount: Cents; receiptId: Id; counterAccount: AccountRole },
  ): Promise<void> {
    const account = await lockAccount(tx, order.sourceId);
    await this.book.receive(tx, [
      {
        account,
        amount: at.amount,
        on: at.on,
        channel: at.counterAccount === 'cash' ? 'cash' : 'bank_transfer',
        counter: { account: at.counterAccount },
        source: { kind: 'payment_receipt', id: at.receiptId },
        key: `receipt:${at.receiptId}`,
      },
    ]);
  }

  async receiptUndone(tx: Tx, order: PaymentOrder, { on, reason, receiptId }: ReceiptUndone): Promise<void> {
    const account = await lockAccount(tx, order.sourceId);
    // what somebody corrected by hand on the account is back already; what it added to a claim follows it
    const written = await openMovementsOfSource(tx, 'payment_receipt', receiptId);
    const payments = written.filter(({ kind }) => kind !== 'claim_fixed');
    await this.book.undo(tx, account, payments, { on, reason });
    const paid = payments.find(({ kind }) => kind === 'collected');
    // its terms may be of a plan that another took the place of
    if (paid) await this.agreePlan.payAgain(tx, account, paid.change, today(tx.context.clock));
  }

  /** A transfer somebody made cannot come back; the contract asks for an answer. */
  returned(): Promise<void> {
    return Promise.resolve();
  }
}
