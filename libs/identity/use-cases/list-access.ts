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
import { listAccess, listGrants, type AccessRow } from '../data/grant.repository.js';

export interface AccessFilter {
  grant_id?: Id;
  writes?: boolean;
  limit?: number;
  cursor?: string;
}

export interface Access extends Omit<AccessRow, 'at'> {
  at: string;
  staff_name: string;
  organisation: string;
}

/** Everything that was read and written under grants, the newest first. */
@Injectable()
export class ListAccess {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, filter: AccessFilter): Promise<Page<Access>> {
    const [after] = readCursor(filter.cursor, ['string'] as const) ?? [];
    const limit = filter.limit ?? DEFAULT_LIMIT;
    return this.transactions.run(context, async (tx) => {
      const grants = new Map((await listGrants(tx)).map((grant) => [grant.grant_id, grant]));
      const rows = await listAccess(tx, {
        grantId: filter.grant_id,
        writes: filter.writes,
        after: after as Id | undefined,
        limit: limit + 1,
      });
      return pageOf(
        rows,
        limit,
        (row) => ({
          ...row,
          at: row.at.toISOString(),
          staff_name: grants.get(row.grant_id)?.staff_name ?? '',
          organisation: grants.get(row.grant_id)?.organisation ?? '',
        }),
        (row) => [row.access_id],
      );
    });
  }
}
