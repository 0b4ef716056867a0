import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { deleteDraft } from '../data/change-draft.js';
import { holdDraft } from '../data/read-invoices.js';

/** Throws a draft away. It had no number, so none is missed; what it billed is unbilled again. */
@Injectable()
export class DeleteDraft {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version (412), invoice_is_final (409) */
  run(context: TenantContext, invoiceId: Id, version: number): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const draft = await holdDraft(tx, invoiceId, version);
      await deleteDraft(tx, invoiceId);
      await audit(tx, {
        action: 'invoice.draft_deleted',
        subject: { kind: 'invoice', id: invoiceId },
        changes: { customer_id: draft.customerId, project_id: draft.projectId, total: draft.totals.total },
      });
    });
  }
}
