import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { deleteWebhook } from '../data/webhook.repository.js';

@Injectable()
export class RemoveWebhook {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found */
  run(context: TenantContext, id: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      if ((await deleteWebhook(tx, id)) === 0) throw DomainError.notFound();
      await audit(tx, { action: 'webhook.removed', subject: { kind: 'webhook', id } });
    });
  }
}
