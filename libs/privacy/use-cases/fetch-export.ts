import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { fetchExport, type ExportFile } from '../data/exports.js';
import { readRequest } from '../data/requests.js';
import { expectOwnOrOffice } from './own-or-office.js';

/** The copy itself, to who it is about and to the bookkeeper or the board who hands it over. Every time is written down. */
@Injectable()
export class FetchExport {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, privacy_export_gone */
  run(context: TenantContext, requestId: Id): Promise<ExportFile> {
    return this.transactions.run(context, async (tx) => {
      expectOwnOrOffice(context, await readRequest(tx, requestId));
      const file = await fetchExport(tx, requestId);
      await audit(tx, { action: 'privacy_export.fetched', subject: { kind: 'privacy_request', id: requestId } });
      return file;
    });
  }
}

/** The letter with the answer to a request. */
@Injectable()
export class FetchAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws not_found */
  run(context: TenantContext, requestId: Id): Promise<ExportFile> {
    return this.transactions.run(context, async (tx) => {
      const request = await readRequest(tx, requestId);
      expectOwnOrOffice(context, request);
      if (!request.answer_id) throw DomainError.notFound();
      return this.documents.read(tx, request.answer_id);
    });
  }
}
