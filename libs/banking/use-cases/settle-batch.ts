import { Injectable } from '@nestjs/common';
import { DomainError, sum, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import { lockBatch, readBatch } from '../data/batches.js';
import { ordersUnderWay } from '../data/batch-lines.js';
import { expectPossible } from './batch-checks.js';
import { SettleLines } from './settle-lines.js';

/** The bank carried out what was still under way of a batch. */
@Injectable()
export class SettleBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly settleLines: SettleLines,
  ) {}

  /** Doing it again, with nothing under way, changes nothing. @throws not_found, batch_not_now, settled_in_future, and what the ledger refuses */
  run(context: TenantContext, batchId: Id, on: LocalDate): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('settle', batch);
      expectPast(tx, on);
      const orders = await ordersUnderWay(tx, batchId);
      if (orders.length === 0) return batch;
      await audit(tx, {
        action: 'payment_batch.settled',
        subject: { kind: 'payment_batch', id: batchId },
        changes: {
          number: batch.number,
          orders: orders.length,
          total_cents: sum(orders.map((order) => order.amount)),
          on,
        },
      });
      await this.settleLines.run(tx, batch, orders, on, `payment_batch:${batchId}:settled`);
      return readBatch(tx, batchId);
    });
  }
}

/** What the bank did, it did. @throws settled_in_future (422) */
export function expectPast(tx: Tx, on: LocalDate): void {
  if (on > today(tx.context.clock)) throw DomainError.field('/on', 'settled_in_future');
}
