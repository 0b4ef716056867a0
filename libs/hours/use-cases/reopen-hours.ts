import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { entriesToDecide } from '../core/decision.js';
import { holdEntries, writeDecision } from '../data/decision.repository.js';
import { joinSplit, wholeFamilies } from '../data/split.repository.js';
import { announceEntries } from './announce-entries.js';
import { deciderOf } from './decider.js';
import { tellMembers } from './reject-hours.js';

@Injectable()
export class ReopenHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Gives approved hours back to their members with a reason, all of them or none, to mend a mistake before they are billed.
   * Hours that were divided over customers become one again. Each member is told, also by mail.
   * @returns how many came back; those that had already do not count
   * @throws see entriesToDecide; hours_entry_invoiced, hours_entry_billed when one is on an invoice; hours_month_closed
   */
  run(context: TenantContext, entryIds: readonly Id[], reason: string): Promise<{ reopened: number }> {
    return this.transactions.run(context, async (tx) => {
      const asked = await holdEntries(tx, entryIds);
      const decider = await deciderOf(tx);
      if (entriesToDecide('reopen', entryIds, asked, decider).length === 0) return { reopened: 0 };
      const held = await holdEntries(tx, await wholeFamilies(tx, entryIds));
      const family = held.map((entry) => entry.entry_id);
      const ids = entriesToDecide('reopen', family, held, { ...decider, anyProject: true });
      await writeDecision(tx, ids, reason);
      await joinSplit(tx, ids);
      announceEntries(tx, 'reopened', ids);
      await tellMembers(tx, 'reopened', reason, ids, held);
      await audit(tx, {
        action: 'hours.reopened',
        subject: { kind: 'time_entry' },
        changes: { entry_ids: ids, reason },
      });
      return { reopened: ids.length };
    });
  }
}
