import { Injectable } from '@nestjs/common';
import { today, type Id } from '#libs/kernel/index.js';
import {
  DEFAULT_LIMIT,
  pageOf,
  readCursor,
  Transactions,
  type Page,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import type { InvoiceProblem } from '../core/invoice-problems.js';
import { readSummaries, type InvoiceFilter, type SummaryRow } from '../data/invoice-summaries.js';
import { readInvoices } from '../data/read-invoices.js';
import { summaryView, type InvoiceSummary } from './invoice-view.js';
import { problemsOf } from './problems-of.js';

export interface InvoiceQuery extends Omit<InvoiceFilter, 'limit' | 'after' | 'invoiceId'> {
  limit?: number;
  cursor?: string;
}

/** A page of invoices: drafts first, with what stands in their way, then final ones from the highest number down. */
@Injectable()
export class ListInvoices {
  constructor(private readonly transactions: Transactions) {}

  run(
    context: TenantContext,
    { cursor, limit = DEFAULT_LIMIT, ...filter }: InvoiceQuery,
  ): Promise<Page<InvoiceSummary>> {
    const after = readCursor(cursor, ['string', 'string'] as const);
    return this.transactions.run(context, async (tx) => {
      const rows = await readSummaries(tx, { ...filter, limit: limit + 1, ...(after ? { after } : {}) });
      const problems = await problemsOfDrafts(tx, rows.slice(0, limit));
      return pageOf(
        rows,
        limit,
        (row) => summaryView(row, problems.get(row.invoice_id) ?? [], context),
        (row) => [row.sort_key, row.invoice_id],
      );
    });
  }
}

async function problemsOfDrafts(tx: Tx, rows: readonly SummaryRow[]): Promise<Map<Id, InvoiceProblem[]>> {
  const ids = rows.filter((row) => row.state === 'draft').map((row) => row.invoice_id);
  const date = today(tx.context.clock);
  const problems = new Map<Id, InvoiceProblem[]>();
  for (const draft of await readInvoices(tx, ids)) problems.set(draft.invoiceId, await problemsOf(tx, draft, date));
  return problems;
}
