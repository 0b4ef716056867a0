import { Injectable } from '@nestjs/common';
import { today, type Cents, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { findAccount } from '../data/accounts.js';
import { debtOnCard } from './card-debt.js';
import { ownInvoices, type OwnInvoice } from '../data/own-invoices.js';

/** What may come off a claim. */
export interface OwnDebts {
  readonly invoices: readonly OwnInvoice[];
  /** Today, in cents. */
  readonly on_card: Cents;
}

/** What a former member still has to pay, as a customer or on her card, and may come off the claim. */
@Injectable()
export class ViewOwnDebts {
  constructor(private readonly transactions: Transactions) {}

  /** Invoices, the longest due first. @throws not_found */
  run(context: TenantContext, accountId: Id): Promise<OwnDebts> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      return {
        invoices: await ownInvoices(tx, account.member_id),
        on_card: await debtOnCard(tx, account, today(context.clock)),
      };
    });
  }
}
