import { Injectable } from '@nestjs/common';
import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { draftProject } from './draft-project.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

/** A draft of what one project has to bill, outside a run: after a draft was thrown away, or between two months. */
@Injectable()
export class DraftProjectInvoice {
  constructor(private readonly transactions: Transactions) {}

  /** @throws nothing_to_bill, hours_without_rate (409) */
  run(context: TenantContext, projectId: Id, until: LocalDate): Promise<InvoiceView> {
    return this.transactions.run(context, async (tx) => {
      const naturalKey = `project:${newId()}`;
      return viewOf(tx, await draftProject(tx, { projectId, until, naturalKey, runId: null }));
    });
  }
}
