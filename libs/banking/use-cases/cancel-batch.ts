import { Injectable } from '@nestjs/common';
import { today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import { lockBatch, markCancelled, readBatch } from '../data/batches.js';
import { ordersUnderWay, releaseLines } from '../data/batch-lines.js';
import { letWait } from '../data/orders.js';
import { expectPossible } from './batch-checks.js';

@Injectable()
export class CancelBatch {
  constructor(private readonly transactions: Transactions) {}

  /** Before it went to the bank; its orders wait again. @throws not_found, batch_exported_already, batch_not_now */
  run(context: TenantContext, batchId: Id): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('cancel', batch);
      const orders = await ordersUnderWay(tx, batchId);
      await releaseLines(tx, batchId);
      await letWait(
        tx,
        orders.map(({ orderId }) => orderId),
      );
      await markCancelled(tx, batchId, today(tx.context.clock));
      await audit(tx, {
        action: 'payment_batch.cancelled',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number },
      });
      return readBatch(tx, batchId);
    });
  }
}
