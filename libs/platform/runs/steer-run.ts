import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit } from '../audit/audit.js';
import type { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import type { Run } from './run.js';
import { findRun, moveItems } from './run.repository.js';
import { enqueueChunks } from './start-run.js';

/** What a person can do to a run under way: stop the rest, or try the failed ones again. Both can be asked twice. */
@Injectable()
export class SteerRun {
  constructor(private readonly transactions: Transactions) {}

  retry(context: TenantContext, runId: Id): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      await findRun(tx, runId);
      const chunks = await moveItems(tx, runId, 'failed', 'waiting');
      await enqueueChunks(tx, runId, chunks);
      if (chunks.length > 0)
        await audit(tx, {
          action: 'run.retried',
          subject: { kind: 'run', id: runId },
          changes: { chunks: chunks.length },
        });
      return findRun(tx, runId);
    });
  }

  cancel(context: TenantContext, runId: Id): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      await findRun(tx, runId);
      const chunks = await moveItems(tx, runId, 'waiting', 'cancelled');
      await tx.execute(
        `update run set cancelled_at = now() where cooperative_id = $1 and run_id = $2 and cancelled_at is null`,
        [context.cooperativeId, runId],
      );
      if (chunks.length > 0) await audit(tx, { action: 'run.cancelled', subject: { kind: 'run', id: runId } });
      return findRun(tx, runId);
    });
  }
}
