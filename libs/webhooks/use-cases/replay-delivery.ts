import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext } from '#libs/platform/index.js';
import { reopenDelivery } from '../data/delivery.repository.js';
import { WEBHOOK_TOPIC } from './deliver-webhook.js';

@Injectable()
export class ReplayDelivery {
  constructor(private readonly transactions: Transactions) {}

  /** Tells it again, under the id it had: a receiver who did see it can leave it. @throws not_found */
  run(context: TenantContext, webhookId: Id, deliveryId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      await reopenDelivery(tx, webhookId, deliveryId);
      await enqueue(tx, { topic: WEBHOOK_TOPIC, subjectId: deliveryId });
      await audit(tx, {
        action: 'webhook.replayed',
        subject: { kind: 'webhook', id: webhookId },
        changes: { delivery_id: deliveryId },
      });
    });
  }
}
