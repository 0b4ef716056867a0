import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { entriesToDecide } from '../core/decision.js';
import { holdEntries, writeDecision, type HeldEntry } from '../data/decision.repository.js';
import { insertNotices, type NoticeKind } from '../data/notice.repository.js';
import { NOTICE_MAIL } from '../jobs/notice-mail.job.js';
import { announceEntries } from './announce-entries.js';
import { deciderOf } from './decider.js';

@Injectable()
export class RejectHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Gives submitted hours back to their members with a reason, all of them or none. Each member is told, also by mail.
   * @returns how many became rejected; those that were already keep their first reason and do not count
   * @throws see entriesToDecide
   */
  run(context: TenantContext, entryIds: readonly Id[], reason: string): Promise<{ rejected: number }> {
    return this.transactions.run(context, async (tx) => {
      const held = await holdEntries(tx, entryIds);
      const ids = entriesToDecide('reject', entryIds, held, await deciderOf(tx));
      if (ids.length === 0) return { rejected: 0 };
      await writeDecision(tx, ids, reason);
      announceEntries(tx, 'rejected', ids);
      await tellMembers(tx, 'rejected', reason, ids, held);
      await audit(tx, { action: 'hours.rejected', subject: { kind: 'time_entry' }, changes: { entry_ids: ids } });
      return { rejected: ids.length };
    });
  }
}

/** A notice per member whose hours came back; nobody is told what he did himself. */
export async function tellMembers(
  tx: Tx,
  kind: NoticeKind,
  reason: string,
  ids: readonly Id[],
  held: readonly HeldEntry[],
): Promise<void> {
  const chosen = new Set(ids);
  const told = held.filter((entry) => chosen.has(entry.entry_id) && entry.member_id !== tx.context.memberId);
  if (told.length === 0) return;
  const notices = await insertNotices(tx, kind, reason, told);
  await enqueue(tx, ...notices.map((subjectId) => ({ topic: NOTICE_MAIL, subjectId })));
}
