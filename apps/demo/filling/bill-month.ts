import { Injectable } from '@nestjs/common';
import { DraftProjectInvoice, FinaliseInvoice } from '#libs/invoicing/index.js';
import { DomainError, firstDay, lastDay, type Id, type Month } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';

/** The invoices of a month: a draft per project with something to bill, and final where the customer has an address. */
@Injectable()
export class BillMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly draftProjectInvoice: DraftProjectInvoice,
    private readonly finaliseInvoice: FinaliseInvoice,
  ) {}

  /** @param context its clock says when the invoices are made out */
  async run(context: TenantContext, month: Month): Promise<void> {
    const projects = await this.read<{ project_id: Id }>(
      context,
      `select project_id from project where cooperative_id = $1 and customer_id is not null order by code`,
    );
    for (const { project_id } of projects) await this.draft(context, project_id, month);
    const drafts = await this.read<{ invoice_id: Id; version: number }>(
      context,
      `select i.invoice_id, i.version from invoice i
       join project p on p.cooperative_id = $1 and p.project_id = i.project_id
       join relation r on r.cooperative_id = $1 and r.relation_id = i.customer_id
       where i.cooperative_id = $1 and i.state = 'draft' and r.street <> '' and i.period_to between $2 and $3
       order by p.code`,
      firstDay(month),
      lastDay(month),
    );
    for (const { invoice_id, version } of drafts) await this.finaliseInvoice.run(context, invoice_id, version);
  }

  private async draft(context: TenantContext, projectId: Id, month: Month): Promise<void> {
    try {
      await this.draftProjectInvoice.run(context, projectId, lastDay(month));
    } catch (error) {
      // a month in which nothing was done, or a second try after a start that was broken off
      if (!(error instanceof DomainError && error.code === 'nothing_to_bill')) throw error;
    }
  }

  private read<Row>(context: TenantContext, sql: string, ...days: string[]): Promise<Row[]> {
    return this.transactions.run(context, (tx) => tx.query<Row>(sql, [context.cooperativeId, ...days]));
  }
}
