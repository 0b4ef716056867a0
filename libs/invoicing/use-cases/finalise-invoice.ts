import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { enqueue, Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdDraft } from '../data/read-invoices.js';
import { DOCUMENT_TOPIC, FinaliseDraft } from './finalise-draft.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

/** Makes one draft final: from here on nothing of it changes; a credit note corrects it. */
@Injectable()
export class FinaliseInvoice {
  constructor(
    private readonly transactions: Transactions,
    private readonly finaliseDraft: FinaliseDraft,
  ) {}

  /** @throws stale_version (412), invoice_is_final (409), and what `FinaliseDraft` refuses */
  run(context: TenantContext, invoiceId: Id, version: number): Promise<InvoiceView> {
    return this.transactions.run(context, async (tx) => {
      const draft = await holdDraft(tx, invoiceId, version);
      await enqueue(tx, { topic: DOCUMENT_TOPIC, subjectId: invoiceId });
      await this.finaliseDraft.run(tx, draft);
      return viewOf(tx, invoiceId);
    });
  }
}
