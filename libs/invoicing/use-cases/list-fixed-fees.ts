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
import { readFixedFeePage, type FixedFeeView } from '../data/fixed-fees.js';

/** Fixed fees, running and ended, the newest first. */
@Injectable()
export class ListFixedFees {
  constructor(private readonly transactions: Transactions) {}

  run(
    context: TenantContext,
    { cursor, limit = DEFAULT_LIMIT, projectId }: { projectId?: Id; limit?: number; cursor?: string },
  ): Promise<Page<FixedFeeView>> {
    const after = readCursor(cursor, ['string'] as const);
    return this.transactions.run(context, async (tx) => {
      const page = { projectId: projectId ?? null, limit: limit + 1, ...(after ? { after: after[0] } : {}) };
      const rows = await readFixedFeePage(tx, page);
      return pageOf(
        rows,
        limit,
        (fee) => fee,
        (fee) => [fee.fee_id],
      );
    });
  }
}
