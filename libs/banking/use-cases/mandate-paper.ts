import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import {
  audit,
  DocumentStore,
  expectFile,
  Transactions,
  type KindOfFile,
  type TenantContext,
  type Upload,
} from '#libs/platform/index.js';
import { lastPaper, MANDATE_PAPER } from '../data/mandate-seen.js';
import { lockMandate } from '../data/mandates.js';

const TYPES: Partial<Record<KindOfFile, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** The paper somebody signed with a pen, as a scan or photograph. Each one is kept; the last one counts. */
@Injectable()
export class MandatePaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws not_found, mandate_on_screen (409), upload_kind and the like (422) */
  async keep(context: TenantContext, mandateId: Id, { bytes, fileName }: Upload): Promise<void> {
    const mediaType = TYPES[await expectFile(bytes, ['pdf', 'png', 'jpeg'])]!;
    await this.transactions.run(context, async (tx) => {
      const { reference, signedHow } = await lockMandate(tx, mandateId);
      if (signedHow !== 'on_paper') throw new DomainError('conflict', 'mandate_on_screen');
      const version = (await lastPaper(tx, mandateId)) + 1;
      const key = { kind: MANDATE_PAPER, sourceId: mandateId, version };
      const { sha256 } = await this.documents.save(tx, { ...key, fileName, mediaType, bytes });
      await audit(tx, {
        action: 'mandate.paper_kept',
        subject: { kind: 'direct_debit_mandate', id: mandateId },
        changes: { reference, version, sha256 },
      });
    });
  }

  /** @throws not_found without one */
  read(context: TenantContext, mandateId: Id): Promise<{ bytes: Buffer; fileName: string; mediaType: string }> {
    return this.transactions.run(context, async (tx) => {
      const version = await lastPaper(tx, mandateId);
      const stored = await this.documents.find(tx, { kind: MANDATE_PAPER, sourceId: mandateId, version });
      if (!stored) throw DomainError.notFound();
      return this.documents.read(tx, stored.documentId);
    });
  }
}
