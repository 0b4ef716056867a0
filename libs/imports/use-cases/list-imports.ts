import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LIMIT,
  pageOf,
  Transactions,
  type Page,
  type PageQuery,
  type TenantContext,
} from '#libs/platform/index.js';
import { listImports, type ImportSummaryRow } from '../data/import.repository.js';

export type ImportSummary = Omit<ImportSummaryRow, 'created_at'> & { created_at: string };

@Injectable()
export class ListImports {
  constructor(private readonly transactions: Transactions) {}

  /** A page of imports, the latest first, of one kind or of all. */
  async run(context: TenantContext, query: PageQuery & { kind?: string }): Promise<Page<ImportSummary>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.transactions.run(context, (tx) => listImports(tx, query, limit));
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, created_at: row.created_at.toISOString() }),
      (row) => [row.import_id],
    );
  }
}
