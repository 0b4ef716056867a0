import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import { lockBatch, markAccepted, markRejected, readBatch } from '../data/batches.js';
import { ordersUnderWay, releaseLines } from '../data/batch-lines.js';
import { letWait } from '../data/orders.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { expectPossible } from './batch-checks.js';
import { accountInBetween } from './export-batch.js';

/** What the bank says of a file as a whole. */
@Injectable()
export class AnswerOfBank {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
  ) {}

  /** Doing it again changes nothing. @throws not_found, batch_not_now */
  accept(context: TenantContext, batchId: Id): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      if (batch.state === 'accepted') return batch;
      expectPossible('accept', batch);
      await markAccepted(tx, batchId, today(tx.context.clock));
      await audit(tx, {
        action: 'payment_batch.accepted',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number },
      });
      return readBatch(tx, batchId);
    });
  }

  /** Nothing of it was carried out: what was booked is taken back, the orders wait again. @throws not_found, batch_not_now, batch_carried_out_in_part */
  reject(context: TenantContext, batchId: Id, because: string): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      if (batch.state === 'rejected') return batch;
      expectPossible('reject', batch);
      const orders = await ordersUnderWay(tx, batchId);
      if (orders.length < batch.orderCount) throw new DomainError('conflict', 'batch_carried_out_in_part');
      await releaseLines(tx, batchId);
      await letWait(
        tx,
        orders.map(({ orderId }) => orderId),
      );
      await markRejected(tx, batchId, today(tx.context.clock), because);
      await audit(tx, {
        action: 'payment_batch.rejected',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, because },
      });
      const movement = { on: batch.executionOn, counterAccount: accountInBetween(batch.kind) };
      await this.handlers.cancelled(tx, orders, movement);
      return readBatch(tx, batchId);
    });
  }
}
