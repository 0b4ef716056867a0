import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { DocumentStore, Transactions, type TenantContext } from '#libs/platform/index.js';
import { drawInvoice, type InvoiceDocument } from '../core/invoice-document.js';
import { INVOICE_DOCUMENT } from '../data/invoice-documents.js';
import { readInvoice } from '../data/read-invoices.js';
import { documentsOf } from './document-of.js';
import { fileName } from './render-invoices.js';

export interface ViewedDocument {
  fileName: string;
  bytes: Buffer;
}

/** The PDF of an invoice: of a final one the bytes that were kept, of a draft a preview marked as such. */
@Injectable()
export class ViewDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws document_in_progress (409) between becoming final and being drawn */
  async run(context: TenantContext, invoiceId: Id): Promise<ViewedDocument> {
    const found = await this.transactions.run(context, async (tx): Promise<ViewedDocument | Preview> => {
      const invoice = await readInvoice(tx, invoiceId);
      if (invoice.state === 'draft') {
        const model = (await documentsOf(tx, [invoice])).get(invoiceId)!;
        return { model, fileName: fileName(invoice) };
      }
      const key = { kind: INVOICE_DOCUMENT, sourceId: invoiceId, version: invoice.templateVersion! };
      const stored = await this.documents.find(tx, key);
      if (!stored) throw new DomainError('conflict', 'document_in_progress');
      return this.documents.read(tx, stored.documentId);
    });
    return 'model' in found ? { fileName: found.fileName, bytes: await drawInvoice(found.model) } : found;
  }
}

interface Preview {
  model: InvoiceDocument;
  fileName: string;
}
