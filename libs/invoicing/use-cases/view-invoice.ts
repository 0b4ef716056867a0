import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

/** One invoice, whole. */
@Injectable()
export class ViewInvoice {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found */
  run(context: TenantContext, invoiceId: Id): Promise<InvoiceView> {
    return this.transactions.run(context, (tx) => viewOf(tx, invoiceId));
  }
}
