import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { lockBatch } from '../data/batches.js';
import { batchOfOrder } from '../data/batch-lines.js';
import { lockOrder } from '../data/orders.js';
import { expectPast } from './settle-batch.js';
import { SettleLines } from './settle-lines.js';

/** The bank carried out one order of a batch. */
@Injectable()
export class SettleOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly settleLines: SettleLines,
  ) {}

  /** Doing it again changes nothing. @throws not_found, order_not_under_way, settled_in_future */
  run(context: TenantContext, orderId: Id, on: LocalDate): Promise<PaymentOrder> {
    return this.transactions.run(context, async (tx) => {
      expectPast(tx, on);
      const { batch, order } = await lockWithBatch(tx, orderId);
      if (order.state === 'settled') return order;
      if (order.state !== 'sent') throw new DomainError('conflict', 'order_not_under_way');
      await audit(tx, {
        action: 'payment_order.settled',
        subject: { kind: 'payment_order', id: orderId },
        changes: { purpose: order.purpose, amount_cents: order.amount, on },
      });
      await this.settleLines.run(tx, batch, [order], on, `payment_order:${orderId}:${order.attempt}:settled`);
      return lockOrder(tx, orderId);
    });
  }
}

/** An order that went to the bank, with its batch; the batch is locked first, as everywhere. @throws not_found, order_not_under_way */
export async function lockWithBatch(tx: Tx, orderId: Id): Promise<{ batch: PaymentBatch; order: PaymentOrder }> {
  const batchId = await batchOfOrder(tx, orderId);
  if (!batchId) throw new DomainError('conflict', 'order_not_under_way');
  const batch = await lockBatch(tx, batchId);
  const order = await lockOrder(tx, orderId);
  // it went to another batch while we waited
  if (order.batchId !== batchId) throw new DomainError('conflict', 'order_not_under_way');
  return { batch, order };
}
