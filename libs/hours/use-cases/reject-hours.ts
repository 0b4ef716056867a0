import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { entriesToDecide } from '../core/decision.js';
import { holdEntries, writeDecision } from '../data/decision.repository.js';
import { deciderOf } from './decider.js';

@Injectable()
export class RejectHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Gives submitted hours back to their members with a reason, all of them or none.
   * @returns how many became rejected; those that were already keep their first reason and do not count
   * @throws see entriesToDecide
   */
  run(context: TenantContext, entryIds: readonly Id[], reason: string): Promise<{ rejected: number }> {
    return this.transactions.run(context, async (tx) => {
      const held = await holdEntries(tx, entryIds);
      const ids = entriesToDecide('reject', entryIds, held, deciderOf(context));
      if (ids.length === 0) return { rejected: 0 };
      await writeDecision(tx, ids, reason);
      await audit(tx, { action: 'hours.rejected', subject: { kind: 'time_entry' }, changes: { entry_ids: ids } });
      return { rejected: ids.length };
    });
  }
}
