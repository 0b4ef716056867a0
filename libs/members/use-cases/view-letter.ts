import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { findEvent } from '../data/member-event.repository.js';
import { LETTER_DOCUMENT } from './send-letters.js';

@Injectable()
export class ViewLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** The letter as it was sent. Others than board and bookkeeper get their own. @throws not_found, also while it is not drawn */
  run(context: TenantContext, memberId: Id, eventId: Id): Promise<{ fileName: string; bytes: Buffer }> {
    if (!context.has('board', 'bookkeeper') && context.memberId !== memberId) throw DomainError.notFound();
    return this.transactions.run(context, async (tx) => {
      const event = await findEvent(tx, eventId);
      if (event?.member_id !== memberId) throw DomainError.notFound();
      const kept = await this.documents.find(tx, { kind: LETTER_DOCUMENT, sourceId: eventId, version: 1 });
      if (!kept) throw DomainError.notFound();
      return this.documents.read(tx, kept.documentId);
    });
  }
}
