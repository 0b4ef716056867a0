import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { returnRule, type AfterReturn } from '../core/return-reasons.js';
import { followLines } from '../data/batches.js';
import { batchOfOrder, mandateToStop, markLineReturned } from '../data/batch-lines.js';
import { lockOrder, markReturned } from '../data/orders.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { accountInBetween } from './export-batch.js';
import { expectPast } from './settle-batch.js';
import { lockWithBatch } from './settle-order.js';
import { StopMandate } from './stop-mandate.js';

export interface ReturnedOrder {
  order: PaymentOrder;
  /** What somebody has to do now. */
  next: AfterReturn;
  mandate: 'keep' | 'block' | 'end';
}

/** An order came back (storno), before or after the money moved. The reason says what follows. */
@Injectable()
export class ReturnOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
    private readonly stopMandate: StopMandate,
  ) {}

  /** The same return again changes nothing. @throws not_found, order_not_under_way, settled_in_future, and what the ledger refuses */
  run(context: TenantContext, orderId: Id, on: LocalDate, reasonCode: string): Promise<ReturnedOrder> {
    return this.transactions.run(context, async (tx) => {
      expectPast(tx, on);
      const rule = returnRule(reasonCode);
      const gone = await withdrawnSince(tx, orderId, reasonCode);
      if (gone) return { order: gone, ...rule };
      const { batch, order } = await lockWithBatch(tx, orderId);
      if (order.state === 'returned' && order.returnCode === reasonCode) return { order, ...rule };
      if (order.state !== 'sent' && order.state !== 'settled') throw new DomainError('conflict', 'order_not_under_way');
      await markLineReturned(tx, batch.batchId, orderId, on, reasonCode);
      await markReturned(tx, orderId, reasonCode);
      await followLines(tx, batch.batchId, on);
      await audit(tx, {
        action: 'payment_order.returned',
        subject: { kind: 'payment_order', id: orderId },
        changes: { purpose: order.purpose, amount_cents: order.amount, reason: reasonCode, on },
      });
      const counterAccount = order.state === 'settled' ? 'bank' : accountInBetween(batch.kind);
      await this.handlers.returned(tx, [order], { on, reasonCode, counterAccount });
      // after it, so that what rests on the mandate sees this order open again
      const stop = rule.mandate === 'keep' ? null : await mandateToStop(tx, batch.batchId, orderId);
      if (stop) await this.stopMandate.run(tx, stop, rule.mandate === 'block' ? 'blocked' : 'ended', reasonCode);
      return { order: await lockOrder(tx, orderId), ...rule };
    });
  }
}

/** It came back for this reason before, and what it was for is paid another way since. @throws not_found */
async function withdrawnSince(tx: Tx, orderId: Id, reasonCode: string): Promise<PaymentOrder | undefined> {
  if ((await batchOfOrder(tx, orderId)) !== null) return undefined;
  const order = await lockOrder(tx, orderId);
  return order.state === 'withdrawn' && order.returnCode === reasonCode ? order : undefined;
}
