import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { DocumentStore, failItem, finishItem, Transactions, type TenantContext } from '#libs/platform/index.js';
import { drawInvoice, type InvoiceDocument } from '../core/invoice-document.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { idsWithDocument, INVOICE_DOCUMENT } from '../data/invoice-documents.js';
import { readInvoices } from '../data/read-invoices.js';
import { documentsOf } from './document-of.js';
import { FINALISATION_RUN } from './finalise-of-run.js';

/**
 * Draws final invoices and keeps them, each in a transaction of its own under its natural key (kind, invoice, template):
 * however often it runs, there is one document. Ends the item of a finalisation run that waits for it.
 */
@Injectable()
export class RenderInvoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws the first error of a drawing, after the other invoices were done: the job comes back for it */
  async run(context: TenantContext, invoiceIds: readonly Id[]): Promise<void> {
    const { models, waiting } = await this.load(context, invoiceIds);
    const errors: unknown[] = [];
    for (const invoice of waiting) {
      await this.render(context, invoice, models.get(invoice.invoiceId)!).catch(async (error: unknown) => {
        errors.push(error);
        if (error instanceof DomainError) await this.fail(context, invoice.invoiceId, error);
      });
    }
    if (errors.length > 0) throw errors[0];
  }

  private load(context: TenantContext, ids: readonly Id[]) {
    return this.transactions.run(context, async (tx) => {
      const invoices = (await readInvoices(tx, ids)).filter((invoice) => invoice.state === 'final');
      const drawn = await idsWithDocument(tx, ids);
      // an item may still wait for a document that is there: the worker was killed between two jobs
      for (const id of drawn) await finishItem(tx, FINALISATION_RUN, id, id);
      const waiting = invoices.filter((invoice) => !drawn.has(invoice.invoiceId));
      return { waiting, models: await documentsOf(tx, waiting) };
    });
  }

  private async render(context: TenantContext, invoice: SalesInvoice, model: InvoiceDocument): Promise<void> {
    const bytes = await drawInvoice(model);
    await this.transactions.run(context, async (tx) => {
      await this.documents.save(tx, {
        kind: INVOICE_DOCUMENT,
        sourceId: invoice.invoiceId,
        version: model.templateVersion,
        fileName: fileName(invoice),
        mediaType: 'application/pdf',
        bytes,
      });
      await finishItem(tx, FINALISATION_RUN, invoice.invoiceId, invoice.invoiceId);
    });
  }

  private fail(context: TenantContext, invoiceId: Id, error: DomainError): Promise<void> {
    return this.transactions.run(context, (tx) => failItem(tx, FINALISATION_RUN, invoiceId, error.code, error.params));
  }
}

/** `F2026-0001.pdf`; a draft has the word for it instead of a number. */
export const fileName = ({ language, numberText }: Pick<SalesInvoice, 'language' | 'numberText'>): string =>
  `${numberText ?? (language === 'nl' ? 'concept' : 'draft')}.pdf`;
