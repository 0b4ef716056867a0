import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { lockOrder } from '../data/orders.js';
import { findReceipt, takeBackReceipt } from '../data/undoing.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { expectPast } from './settle-batch.js';

export interface UndoInput {
  reason: string;
  /** The day it was written down for, unless said: where that period is closed, a day in an open one. */
  on?: LocalDate;
}

export interface UndoneReceipt {
  receipt_id: Id;
  order: PaymentOrder;
}

/** A receipt that was registered by mistake: its entry and what it paid are reversed, and the order expects the money again. */
@Injectable()
export class UndoReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: SettlementHandlers,
  ) {}

  /**
   * Doing it again changes nothing.
   * @throws not_found, receipt_stays (409) where its room cannot undo it, undo_before, settled_in_future (422), and what room and
   *   ledger refuse (a closed period)
   */
  run(context: TenantContext, receiptId: Id, { on: day, reason }: UndoInput): Promise<UndoneReceipt> {
    return this.transactions.run(context, async (tx) => {
      const order = await lockOrder(tx, (await findReceipt(tx, receiptId)).order_id);
      const receipt = await findReceipt(tx, receiptId);
      if (receipt.undone_on !== null) return { receipt_id: receiptId, order };
      const { amount_cents: amount, counter_account: counterAccount, received_on } = receipt;
      const on = day ?? received_on;
      expectPast(tx, on);
      if (on < received_on) throw DomainError.field('/on', 'undo_before', { date: received_on });
      await takeBackReceipt(tx, receiptId, receipt, { on, reason });
      await audit(tx, {
        action: 'payment_receipt.undone',
        subject: { kind: 'payment_order', id: order.orderId },
        changes: { reference: order.reference, amount_cents: amount, on },
      });
      await this.handlers.receiptUndone(tx, order, { on, counterAccount, amount, receiptId, reason });
      return { receipt_id: receiptId, order: await lockOrder(tx, order.orderId) };
    });
  }
}
