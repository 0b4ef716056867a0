import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { archiveTables, countRows } from '../data/archive-tables.js';

export interface Contents {
  rows: number;
  documents: number;
  /** Of the documents, in bytes. */
  bytes: number;
}

@Injectable()
export class ViewContents {
  constructor(private readonly transactions: Transactions) {}

  /** What an archive would hold now. */
  run(context: TenantContext): Promise<Contents> {
    return this.transactions.run(context, async (tx) => {
      let rows = 0;
      for (const table of await archiveTables(tx)) rows += await countRows(tx, table);
      const documents = await tx.one<{ documents: number; bytes: number }>(
        `select count(*)::int as documents, coalesce(sum(size), 0)::bigint as bytes from document where cooperative_id = $1`,
        [context.cooperativeId],
      );
      return { rows, ...documents };
    });
  }
}
