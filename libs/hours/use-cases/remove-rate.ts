import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { deleteRate } from '../data/rate.repository.js';

@Injectable()
export class RemoveRate {
  constructor(private readonly transactions: Transactions) {}

  /** What was billed at this rate stays: an invoice line keeps its price. @throws not_found */
  run(context: TenantContext, rateId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      await deleteRate(tx, rateId);
      await audit(tx, { action: 'rate.removed', subject: { kind: 'rate', id: rateId } });
    });
  }
}
