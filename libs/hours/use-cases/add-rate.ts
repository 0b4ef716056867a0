import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { insertRate, type RateRow } from '../data/rate.repository.js';

@Injectable()
export class AddRate {
  constructor(private readonly transactions: Transactions) {}

  /** @throws rate_exists, and hours_unknown_* for what it names */
  run(context: TenantContext, input: Omit<RateRow, 'rate_id'>): Promise<RateRow> {
    const rate = { ...input, rate_id: newId() };
    return this.transactions.run(context, async (tx) => {
      await insertRate(tx, rate);
      await audit(tx, { action: 'rate.added', subject: { kind: 'rate', id: rate.rate_id }, changes: { ...input } });
      return rate;
    });
  }
}
