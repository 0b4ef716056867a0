import { Injectable } from '@nestjs/common';
import { sum, type LocalDate } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { batchName } from '../core/choose-lines.js';
import { clearingEntry } from '../core/clearing.js';
import type { PaymentBatch } from '../core/payment-batch.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { followLines } from '../data/batches.js';
import { markLinesSettled, noteCollected } from '../data/batch-lines.js';
import { markSettled } from '../data/orders.js';
import { countSettlementsUndone } from '../data/undoing.js';
import { SettlementHandlers } from '../settlement-handlers.js';

/** What the bank did with lines of a batch that is locked: states, mandates, the rooms' own acts and the way to the bank. */
@Injectable()
export class SettleLines {
  constructor(
    private readonly handlers: SettlementHandlers,
    private readonly ledger: Ledger,
  ) {}

  /** @param sourceKey of the entry: the batch's as a whole, or one order's */
  async run(
    tx: Tx,
    batch: PaymentBatch,
    orders: readonly PaymentOrder[],
    on: LocalDate,
    sourceKey: string,
  ): Promise<void> {
    const { batchId, kind, number, executionOn } = batch;
    const ids = orders.map(({ orderId }) => orderId);
    await markLinesSettled(tx, batchId, ids, on);
    await markSettled(tx, ids);
    if (kind === 'collection') await noteCollected(tx, batchId, ids, executionOn);
    await followLines(tx, batchId, on);
    await this.handlers.settled(tx, orders, on);
    const amount = sum(orders.map((order) => order.amount));
    // what was settled and taken back is settled anew under a name of its own
    const undone = await countSettlementsUndone(tx, batchId);
    const key = undone === 0 ? sourceKey : `${sourceKey}:${undone}`;
    const cleared = { kind, name: batchName(number), sourceKey: key, sourceId: batchId, amount, on };
    await this.ledger.post(tx, clearingEntry(cleared));
  }
}
