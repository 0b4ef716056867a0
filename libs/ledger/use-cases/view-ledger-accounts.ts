import { Injectable } from '@nestjs/common';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import type { Account } from '../core/account.js';
import { readAccounts } from '../data/accounts.js';

@Injectable()
export class ViewLedgerAccounts {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<Account[]> {
    return this.transactions.run(context, readAccounts);
  }
}
