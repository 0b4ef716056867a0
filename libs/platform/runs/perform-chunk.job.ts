import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { HandlesJobs, type Batch, type JobHandler } from '../queue/job-handler.js';
import { RunKinds, type RunKind, type RunOfItem, type TellSteps } from './run-kind.js';
import type { RunItem } from './run.js';
import { findRunOfItem, holdNextItem, listBusyItems, markFailed, markItem, writeSteps } from './run.repository.js';
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
      const run = await this.transactions.run(context, (tx) => findRunOfItem(tx, runId));
      const kind = this.kinds.of(run.kind);
      while (await this.performNext(context, kind, run, part)) continue;
      await this.askRest(context, kind, runId, part);
    }
  }

  private async performNext(context: TenantContext, kind: RunKind, run: RunOfItem, chunk: number): Promise<boolean> {
    const runId = run.run_id;
    const acting = kind.contextOf?.(context, run) ?? context;
    const tell: TellSteps = (step, steps) => this.transactions.run(context, (tx) => writeSteps(tx, runId, step, steps));
    let held: RunItem | undefined;
    try {
      return await this.transactions.run(acting, async (tx) => {
        held = await holdNextItem(tx, runId, chunk);
        if (held) await this.performItem(tx, kind, run, held, tell);
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

  private async performItem(tx: Tx, kind: RunKind, run: RunOfItem, item: RunItem, tell: TellSteps): Promise<void> {
    const outcome = await kind.perform(tx, run, item, tell);
    if (outcome === 'later') markItem(tx, run.run_id, item.item_no, 'busy', null);
    else markItem(tx, run.run_id, item.item_no, 'done', outcome.resultId ?? null);
  }

  private async askRest(context: TenantContext, kind: RunKind, runId: Id, chunk: number): Promise<void> {
    if (!kind.askRest) return;
    await this.transactions.run(context, async (tx) => {
      const items = await listBusyItems(tx, runId, chunk);
      if (items.length > 0) await kind.askRest?.(tx, items);
    });
  }
}
