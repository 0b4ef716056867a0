import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { executionFault } from '../core/execution-date.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import { lockBatch, moveBatch, readBatch } from '../data/batches.js';
import { expectPossible } from './batch-checks.js';

/** Another day for the bank. Who approved saw the other one: the approval is void. */
@Injectable()
export class ChangeBatch {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The same day again changes nothing.
   * @throws not_found, stale_version, batch_exported_already, batch_not_now (409), execution_in_past, execution_not_bank_day,
   *   collection_too_soon, collection_told_later (422) with the first day that would do
   */
  run(context: TenantContext, batchId: Id, version: number, executionOn: LocalDate): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('change', batch);
      expectTouched(batch.version === version ? 1 : 0);
      if (executionOn === batch.executionOn) return batch;
      const fault = executionFault(batch.kind, executionOn, today(context.clock));
      if (fault) throw DomainError.field('/execution_on', fault.code, fault.params);
      // who pays was told a day, or agreed on one in a plan: money may come later than that, and never sooner
      if (batch.kind === 'collection' && executionOn < batch.executionOn) {
        throw DomainError.field('/execution_on', 'collection_told_later', { date: batch.executionOn });
      }
      const by = context.actor.id;
      if (!by) throw new DomainError('forbidden', 'batch_needs_person');
      await moveBatch(tx, batchId, executionOn, by);
      await audit(tx, {
        action: 'payment_batch.changed',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, from: batch.executionOn, execution_on: executionOn },
      });
      return readBatch(tx, batchId);
    });
  }
}
