import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import {
  DEFAULT_LIMIT,
  pageOf,
  readCursor,
  Transactions,
  type Page,
  type PageQuery,
  type TenantContext,
} from '#libs/platform/index.js';
import type { Delivery } from '../core/webhook.js';
import { listDeliveries } from '../data/delivery.repository.js';
import { lockWebhook } from '../data/webhook.repository.js';

@Injectable()
export class ViewDeliveries {
  constructor(private readonly transactions: Transactions) {}

  /** The latest first, each with every attempt that was made. @throws not_found */
  async run(context: TenantContext, webhookId: Id, query: PageQuery): Promise<Page<Delivery>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = readCursor(query.cursor, ['string', 'string'] as const);
    const rows = await this.transactions.run(context, async (tx) => {
      await lockWebhook(tx, webhookId);
      return listDeliveries(tx, webhookId, limit + 1, before);
    });
    return pageOf(
      rows,
      limit,
      (delivery) => delivery,
      (delivery) => [delivery.created_at, delivery.delivery_id],
    );
  }
}
