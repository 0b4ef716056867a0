import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockBatch } from '../data/batches.js';
import { takeOutOfDraft } from '../data/offering.js';
import { letWait, lockOrder } from '../data/orders.js';
import { expectPossible } from './batch-checks.js';

/** Takes an order out of a batch; an approval is void by that. The order waits again. */
@Injectable()
export class RemoveOrder {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, batch_exported_already, batch_not_now */
  run(context: TenantContext, batchId: Id, orderId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('change', batch);
      const order = await lockOrder(tx, orderId);
      if (order.batchId !== batchId) throw DomainError.notFound();
      await takeOutOfDraft(tx, batchId, [orderId]);
      await letWait(tx, [orderId]);
      await audit(tx, {
        action: 'payment_batch.changed',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, without: orderId, amount_cents: order.amount },
      });
    });
  }
}
