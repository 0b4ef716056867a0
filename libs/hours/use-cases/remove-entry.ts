import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { assertEditable } from '../core/time-entry-state.js';
import { deleteEntries, holdEntry } from '../data/time-entry.repository.js';
import { refuseHoursOfAnother } from './refuse-hours-of-another.js';

@Injectable()
export class RemoveEntry {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param version the one the caller saw
   * @throws not_found, stale_version, hours_entry_locked unless the entry is open or rejected
   */
  run(context: TenantContext, entryId: Id, version: number): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const entry = await holdEntry(tx, entryId);
      refuseHoursOfAnother(context, entry);
      expectTouched(entry.version === version ? 1 : 0);
      assertEditable(entry.state);
      await deleteEntries(tx, [entryId]);
      await audit(tx, {
        action: entry.member_id === context.memberId ? 'hours.removed' : 'hours.removed_for_another',
        subject: { kind: 'time_entry', id: entryId },
        changes: {
          member_id: entry.member_id,
          project_id: entry.project_id,
          date: entry.date,
          minutes: entry.minutes,
        },
      });
    });
  }
}
