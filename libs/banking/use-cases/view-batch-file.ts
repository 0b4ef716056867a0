import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { auditLook, DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { readBatch } from '../data/batches.js';

@Injectable()
export class ViewBatchFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** The file as it was exported, byte for byte; who took it is on record. @throws not_found, also before the export */
  run(context: TenantContext, batchId: Id): Promise<{ fileName: string; bytes: Buffer }> {
    return this.transactions.run(context, async (tx) => {
      const { documentId } = await readBatch(tx, batchId);
      if (!documentId) throw DomainError.notFound();
      await auditLook(tx, { subject: { kind: 'payment_batch', id: batchId }, what: 'bank_account' });
      return this.documents.read(tx, documentId);
    });
  }
}
