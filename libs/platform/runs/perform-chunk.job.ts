import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { HandlesJobs, type Batch, type JobHandler } from '../queue/job-handler.js';
import { RunKinds, type RunOfItem } from './run-kind.js';
import type { RunItem } from './run.js';
import { holdNextItem, markFailed, markItem } from './run.repository.js';
import { RUN_TOPIC } from './start-run.js';

/** One chunk of a run: its waiting items one by one, each in a transaction of its own, until none is left. */
@HandlesJobs()
@Injectable()
export class PerformChunk implements JobHandler {
  readonly topic = RUN_TOPIC;

  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: RunKinds,
  ) {}

  async run(context: TenantContext, runIds: readonly Id[], { part }: Batch): Promise<void> {
    for (const runId of runIds) {
      while (await this.performNext(context, runId, part)) continue;
    }
  }

  private async performNext(context: TenantContext, runId: Id, chunk: number): Promise<boolean> {
    let held: RunItem | undefined;
    try {
      return await this.transactions.run(context, async (tx) => {
        held = await holdNextItem(tx, runId, chunk);
        if (held) await this.performItem(tx, runId, held);
        return held !== undefined;
      });
    } catch (error) {
      if (!held || !(error instanceof DomainError)) throw error;
      const item = held;
      const reason = error.faults[0] ?? error;
      await this.transactions.run(context, (tx) =>
        markFailed(tx, runId, item.item_no, reason.code, reason.params ?? {}),
      );
      return true;
    }
  }

  private async performItem(tx: Tx, runId: Id, item: RunItem): Promise<void> {
    const run = await tx.one<RunOfItem & { kind: string }>(
      `select run_id, kind, natural_key, params from run where cooperative_id = $1 and run_id = $2`,
      [tx.context.cooperativeId, runId],
    );
    const outcome = await this.kinds.of(run.kind).perform(tx, run, item);
    if (outcome === 'later') await markItem(tx, runId, item.item_no, 'busy', null);
    else await markItem(tx, runId, item.item_no, 'done', outcome.resultId ?? null);
  }
}
