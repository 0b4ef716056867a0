import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { returnRule, type AfterReturn } from '../core/return-reasons.js';
import { followLines } from '../data/batches.js';
import { mandateOfLine, markLineReturned } from '../data/batch-lines.js';
import { lockMandate, setMandateStates } from '../data/mandates.js';
import { lockOrder, markReturned } from '../data/orders.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { accountInBetween } from './export-batch.js';
import { expectPast } from './settle-batch.js';
import { lockWithBatch } from './settle-order.js';

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
  ) {}

  /** The same return again changes nothing. @throws not_found, order_not_under_way, settled_in_future, and what the ledger refuses */
  run(context: TenantContext, orderId: Id, on: LocalDate, reasonCode: string): Promise<ReturnedOrder> {
    return this.transactions.run(context, async (tx) => {
      expectPast(tx, on);
      const rule = returnRule(reasonCode);
      const { batch, order } = await lockWithBatch(tx, orderId);
      if (order.state === 'returned' && order.returnCode === reasonCode) return { order, ...rule };
      if (order.state !== 'sent' && order.state !== 'settled') throw new DomainError('conflict', 'order_not_under_way');
      await markLineReturned(tx, batch.batchId, orderId, on, reasonCode);
      await markReturned(tx, orderId, reasonCode);
      await followLines(tx, batch.batchId, on);
      if (rule.mandate !== 'keep') await stopMandate(tx, batch.batchId, orderId, rule.mandate, reasonCode);
      await audit(tx, {
        action: 'payment_order.returned',
        subject: { kind: 'payment_order', id: orderId },
        changes: { purpose: order.purpose, amount_cents: order.amount, reason: reasonCode, on },
      });
      const counterAccount = order.state === 'settled' ? 'bank' : accountInBetween(batch.kind);
      await this.handlers.returned(tx, [order], { on, reasonCode, counterAccount });
      return { order: await lockOrder(tx, orderId), ...rule };
    });
  }
}

async function stopMandate(tx: Tx, batchId: Id, orderId: Id, how: 'block' | 'end', reason: string): Promise<void> {
  const mandateId = await mandateOfLine(tx, batchId, orderId);
  if (!mandateId) return;
  const { reference, state } = await lockMandate(tx, mandateId);
  if (state === 'ended') return;
  await setMandateStates(tx, [mandateId], how === 'block' ? 'blocked' : 'ended', reason);
  await audit(tx, {
    action: how === 'block' ? 'mandate.blocked' : 'mandate.ended',
    subject: { kind: 'direct_debit_mandate', id: mandateId },
    changes: { reference, reason },
  });
}
