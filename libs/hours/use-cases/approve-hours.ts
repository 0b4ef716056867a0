import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { entriesToDecide } from '../core/decision.js';
import { holdEntries, writeDecision, type HeldEntry } from '../data/decision.repository.js';
import { splitShared } from '../data/split.repository.js';
import { announceEntries } from './announce-entries.js';
import { deciderOf } from './decider.js';

@Injectable()
export class ApproveHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Approves submitted hours, all of them or none; from then on they are locked. Those of a shared project go to the projects
   * of its customers at that moment.
   * @returns how many became approved; those that were already do not count
   * @throws see entriesToDecide and splitShared
   */
  run(context: TenantContext, entryIds: readonly Id[]): Promise<{ approved: number }> {
    return this.transactions.run(context, async (tx) => {
      const held = await holdEntries(tx, entryIds);
      const ids = entriesToDecide('approve', entryIds, held, await deciderOf(tx));
      if (ids.length === 0) return { approved: 0 };
      const parts = await approveHeld(tx, ids, held);
      announceEntries(tx, 'approved', [...ids, ...parts]);
      await audit(tx, {
        action: 'hours.approved',
        subject: { kind: 'time_entry' },
        changes: { entry_ids: ids, ...(parts.length > 0 && { parts }) },
      });
      return { approved: ids.length };
    });
  }
}

/** @returns the ids of the parts that were made for customers */
export async function approveHeld(tx: Tx, ids: readonly Id[], held: readonly HeldEntry[]): Promise<Id[]> {
  const chosen = new Set(ids);
  const shared = held.filter((entry) => entry.shared && chosen.has(entry.entry_id)).map((entry) => entry.entry_id);
  const parts = await splitShared(tx, shared);
  await writeDecision(tx, [...ids, ...parts], null);
  return parts;
}
