import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import {
  DEFAULT_LIMIT,
  pageOf,
  readCursor,
  Transactions,
  type Page,
  type TenantContext,
} from '#libs/platform/index.js';
import { readDeliveryPage, type DeliveryView } from '../data/deliveries.js';

/** Work per piece, billed or not, the newest first. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly transactions: Transactions) {}

  run(
    context: TenantContext,
    { cursor, limit = DEFAULT_LIMIT, projectId }: { projectId?: Id; limit?: number; cursor?: string },
  ): Promise<Page<DeliveryView>> {
    const after = readCursor(cursor, ['string', 'string'] as const);
    return this.transactions.run(context, async (tx) => {
      const page = { projectId: projectId ?? null, limit: limit + 1, ...(after ? { after } : {}) };
      const rows = await readDeliveryPage(tx, page);
      return pageOf(
        rows,
        limit,
        (delivery) => delivery,
        (delivery) => [delivery.supplied_on, delivery.delivery_id],
      );
    });
  }
}
