import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import type { AccountRole } from '#libs/ledger/index.js';
import { audit, DocumentStore, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { batchName } from '../core/choose-lines.js';
import type { BatchKind, PaymentBatch } from '../core/payment-batch.js';
import { fileMoment, sepaFile } from '../core/sepa-file.js';
import { lockBatch, markExported, readBatch } from '../data/batches.js';
import { linesForFile } from '../data/batch-lines.js';
import { markSent } from '../data/orders.js';
import { SettlementHandlers } from '../settlement-handlers.js';
import { expectExecutable, expectGoodLines, expectPossible } from './batch-checks.js';

/** Kind of the files in the document store; the source is the batch. */
export const BATCH_DOCUMENT = 'payment-batch';

/** The account in between, for money that is on its way to or from the bank. */
export const accountInBetween = (kind: BatchKind): AccountRole =>
  kind === 'payment' ? 'payment_batch' : 'collection_batch';

/** Writes the file for the bank, once. Whoever asks again, or at the same moment, gets the batch with that one file. */
@Injectable()
export class ExportBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
    private readonly handlers: SettlementHandlers,
  ) {}

  /**
   * The entries are dated on the day the bank carries it out.
   * @throws not_found, batch_not_now, what a changed account or a day gone by gives, and what the ledger refuses
   */
  run(context: TenantContext, batchId: Id): Promise<PaymentBatch> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      if (batch.exportedAt !== null) return batch;
      expectPossible('export', batch);
      expectExecutable(tx, batch);
      await expectGoodLines(tx, batch);
      const file = await this.keepFile(tx, batch);
      await markExported(tx, batchId, { by: tx.context.actor.id ?? null, ...file });
      const orders = await markSent(tx, batchId);
      await audit(tx, {
        action: 'payment_batch.exported',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, orders: batch.orderCount, total_cents: batch.total, sha256: file.sha256 },
      });
      const movement = { on: batch.executionOn, counterAccount: accountInBetween(batch.kind) };
      await this.handlers.exported(tx, orders, movement);
      return readBatch(tx, batchId);
    });
  }

  private async keepFile(tx: Tx, batch: PaymentBatch): Promise<{ documentId: Id; sha256: string }> {
    const lines = await linesForFile(tx, batch.batchId);
    const text = sepaFile(batch, lines, fileMoment(tx.context.clock.now()));
    return this.documents.save(tx, {
      kind: BATCH_DOCUMENT,
      sourceId: batch.batchId,
      version: 1,
      fileName: `${batchName(batch.number)}-${batch.kind === 'payment' ? 'betalingen' : 'incasso'}-${batch.executionOn}.xml`,
      mediaType: 'application/xml',
      bytes: Buffer.from(text),
    });
  }
}
