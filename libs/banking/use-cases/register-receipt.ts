import { Injectable } from '@nestjs/common';
import { add, DomainError, newId, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { addReceipt, lockByReference } from '../data/receipts.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { expectPast } from './settle-batch.js';

export interface ReceiptInput {
  reference: string;
  amount: Cents;
  received_on: LocalDate;
  counter_account: 'bank' | 'cash';
}

export interface RegisteredReceipt {
  receipt_id: Id;
  order: PaymentOrder;
}

/** Money came in under a reference we gave out: the whole, a part, or more. */
@Injectable()
export class RegisterReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
  ) {}

  /** @throws reference_unknown, settled_in_future (422), order_withdrawn (409), and what the ledger refuses */
  run(context: TenantContext, input: ReceiptInput): Promise<RegisteredReceipt> {
    return this.transactions.run(context, async (tx) => {
      expectPast(tx, input.received_on);
      const order = await lockByReference(tx, input.reference);
      if (!order) throw DomainError.field('/reference', 'reference_unknown');
      if (order.state === 'withdrawn') throw new DomainError('conflict', 'order_withdrawn');
      const { amount, received_on: on, counter_account: counterAccount } = input;
      const receiptId = newId();
      const received = add(order.received, amount);
      await addReceipt(tx, order, { receiptId, amount, on, counterAccount, received });
      await audit(tx, {
        action: 'payment_receipt.registered',
        subject: { kind: 'payment_order', id: order.orderId },
        changes: { reference: input.reference, amount_cents: amount, on, on_account: counterAccount },
      });
      await this.handlers.received(tx, order, { on, counterAccount, amount, receiptId });
      return { receipt_id: receiptId, order: (await lockByReference(tx, input.reference))! };
    });
  }
}
