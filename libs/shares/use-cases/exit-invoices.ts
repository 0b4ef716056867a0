import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { findAccount } from '../data/accounts.js';
import { ownInvoices, type OwnInvoice } from '../data/own-invoices.js';

/** What a former member still has to pay as a customer, and may come off the claim. */
@Injectable()
export class ViewOwnInvoices {
  constructor(private readonly transactions: Transactions) {}

  /** The longest due first. @throws not_found */
  run(context: TenantContext, accountId: Id): Promise<OwnInvoice[]> {
    return this.transactions.run(context, async (tx) => ownInvoices(tx, (await findAccount(tx, accountId)).member_id));
  }
}
