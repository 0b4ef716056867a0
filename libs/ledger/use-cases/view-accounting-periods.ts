import { Injectable } from '@nestjs/common';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { readPeriods, type AccountingPeriod } from '../data/accounting-periods.js';

@Injectable()
export class ViewAccountingPeriods {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<AccountingPeriod[]> {
    return this.transactions.run(context, readPeriods);
  }
}
