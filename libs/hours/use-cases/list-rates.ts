import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { listRates, type RateRow } from '../data/rate.repository.js';

@Injectable()
export class ListRates {
  constructor(private readonly transactions: Transactions) {}

  /** @param projectId leaves out rates of other projects; null for all */
  run(context: TenantContext, projectId: Id | null): Promise<RateRow[]> {
    return this.transactions.run(context, (tx) => listRates(tx, projectId));
  }
}
