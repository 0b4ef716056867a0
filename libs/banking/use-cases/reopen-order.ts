import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { mayGoAgain } from '../core/return-reasons.js';
import { lockOrder, markReopened } from '../data/orders.js';
import { SettlementHandlers } from '../settlement-handlers.js';

/** What came back is offered again, for a day somebody chose. */
@Injectable()
export class ReopenOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
  ) {}

  /**
   * @throws not_found, order_not_returned, order_goes_no_more (409) after too many returns or one that ends it, wanted_in_past
   *   (422), and what the room that offered it has against it
   */
  run(context: TenantContext, orderId: Id, wantedOn: LocalDate): Promise<PaymentOrder> {
    return this.transactions.run(context, async (tx) => {
      if (wantedOn < today(tx.context.clock)) throw DomainError.field('/wanted_on', 'wanted_in_past');
      const order = await lockOrder(tx, orderId);
      if (order.state !== 'returned') throw new DomainError('conflict', 'order_not_returned');
      if (!mayGoAgain(order.returnCode ?? '', order.returns)) throw new DomainError('conflict', 'order_goes_no_more');
      await this.handlers.reopening(tx, order);
      await markReopened(tx, orderId, wantedOn);
      await audit(tx, {
        action: 'payment_order.reopened',
        subject: { kind: 'payment_order', id: orderId },
        changes: { purpose: order.purpose, amount_cents: order.amount, wanted_on: wantedOn },
      });
      return lockOrder(tx, orderId);
    });
  }
}
