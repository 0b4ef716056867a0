import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '#libs/kernel/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import type { TrialBalance } from '../core/trial-balance.js';
import { readTrialBalance } from '../data/balances.js';

@Injectable()
export class ViewTrialBalance {
  constructor(private readonly transactions: Transactions) {}

  /** @throws dates_reversed (422) */
  run(context: TenantContext, { from, to }: { from: LocalDate; to: LocalDate }): Promise<TrialBalance> {
    if (to < from) throw DomainError.field('/to', 'dates_reversed');
    return this.transactions.run(context, (tx) => readTrialBalance(tx, from, to));
  }
}
