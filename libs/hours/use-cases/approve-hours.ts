import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { entriesToDecide } from '../core/decision.js';
import { holdEntries, writeDecision } from '../data/decision.repository.js';
import { deciderOf } from './decider.js';

@Injectable()
export class ApproveHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Approves submitted hours, all of them or none; from then on they are locked.
   * @returns how many became approved; those that were already do not count
   * @throws see entriesToDecide
   */
  run(context: TenantContext, entryIds: readonly Id[]): Promise<{ approved: number }> {
    return this.transactions.run(context, async (tx) => {
      const held = await holdEntries(tx, entryIds);
      const ids = entriesToDecide('approve', entryIds, held, deciderOf(context));
      if (ids.length === 0) return { approved: 0 };
      await writeDecision(tx, ids, null);
      await audit(tx, { action: 'hours.approved', subject: { kind: 'time_entry' }, changes: { entry_ids: ids } });
      return { approved: ids.length };
    });
  }
}
