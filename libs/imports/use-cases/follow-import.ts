import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import {
  findRun,
  listItems,
  Transactions,
  type Run,
  type RunItem,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { findSummary, type ImportSummaryRow } from '../data/import.repository.js';
import { ImportKinds, type ImportKind } from '../import-kind.js';

/** An import with the run that worked on it last, when it was large. */
export interface FollowedImport {
  summary: ImportSummaryRow;
  kind: ImportKind;
  run: (Run & { reason: RunItem | undefined }) | null;
}

@Injectable()
export class FollowImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
  ) {}

  /** How far the work in the background is. @throws not_found */
  run(context: TenantContext, importId: Id): Promise<FollowedImport> {
    return this.transactions.run(context, async (tx) => {
      const summary = await findSummary(tx, importId);
      const kind = this.kinds.of(summary.kind, context, false);
      return { summary, kind, run: summary.run_id === null ? null : await runWithReason(tx, summary.run_id) };
    });
  }
}

async function runWithReason(tx: Tx, runId: Id): Promise<FollowedImport['run']> {
  const run = await findRun(tx, runId);
  const [item] = await listItems(tx, runId);
  return { ...run, reason: item?.state === 'failed' ? item : undefined };
}
