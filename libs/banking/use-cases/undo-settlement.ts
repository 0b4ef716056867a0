import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { batchName } from '../core/choose-lines.js';
import { clearingUndone } from '../core/clearing.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { lockOrder } from '../data/orders.js';
import { countSettlementsUndone, settledOn, takeBackSettlement } from '../data/undoing.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { expectPast } from './settle-batch.js';
import { lockWithBatch } from './settle-order.js';
import type { UndoInput } from './undo-receipt.js';

/** The bank did not carry out what somebody called settled: the order is at the bank again. */
@Injectable()
export class UndoSettlement {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
    private readonly ledger: Ledger,
  ) {}

  /**
   * One that is at the bank already stays as it is.
   * @throws not_found, order_not_under_way, order_not_settled (409), undo_before, settled_in_future (422), and what the ledger
   *   refuses (a closed period)
   */
  run(context: TenantContext, orderId: Id, { on: day, reason }: UndoInput): Promise<PaymentOrder> {
    return this.transactions.run(context, async (tx) => {
      const { batch, order } = await lockWithBatch(tx, orderId);
      if (order.state === 'sent') return order;
      const was = await settledOn(tx, batch.batchId, orderId);
      if (order.state !== 'settled' || was === null) throw new DomainError('conflict', 'order_not_settled');
      const on: LocalDate = day ?? was;
      expectPast(tx, on);
      if (on < was) throw DomainError.field('/on', 'undo_before', { date: was });
      const { amount } = order;
      const { batchId, kind } = batch;
      const number = (await countSettlementsUndone(tx, batchId)) + 1;
      await takeBackSettlement(tx, batch, { batchId, orderId, number, amount, settledOn: was, on, reason });
      await audit(tx, {
        action: 'payment_order.settlement_undone',
        subject: { kind: 'payment_order', id: orderId },
        changes: { purpose: order.purpose, amount_cents: amount, settled_on: was, on },
      });
      await this.handlers.settlementUndone(tx, [order], on);
      const sourceKey = `payment_batch:${batchId}:undone:${number}`;
      const cleared = { kind, name: batchName(batch.number), sourceKey, sourceId: batchId, amount, on };
      await this.ledger.post(tx, clearingUndone(cleared));
      return lockOrder(tx, orderId);
    });
  }
}
