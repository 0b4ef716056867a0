import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import { lockBatch, markApproved, readBatch } from '../data/batches.js';
import { expectExecutable, expectGoodLines, expectPossible, expectSecondPerson } from './batch-checks.js';

/** The second pair of eyes. An approval is of the version that was seen: any later change takes it away. */
@Injectable()
export class ApproveBatch {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, stale_version, batch_needs_second_person, batch_account_changed, batch_not_announced and what `expectPossible` and `expectExecutable` throw */
  run(context: TenantContext, batchId: Id, version: number): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('approve', batch);
      expectTouched(batch.version === version ? 1 : 0);
      const by = expectSecondPerson(tx, batch);
      expectExecutable(tx, batch);
      await expectGoodLines(tx, batch);
      await markApproved(tx, batchId, by);
      await audit(tx, {
        action: 'payment_batch.approved',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, orders: batch.orderCount, total_cents: batch.total },
      });
      return readBatch(tx, batchId);
    });
  }
}
