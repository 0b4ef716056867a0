import { Injectable } from '@nestjs/common';
import { changesBetween, given } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { EntryInput } from '../core/time-entry.js';
import { assertEditable } from '../core/time-entry-state.js';
import { readEntryGround } from '../data/ground.js';
import { holdEntry, readEntry, updateEntry, type EntryRow } from '../data/time-entry.repository.js';
import { checked } from './log-hours.js';
import { refuseHoursOfAnother } from './refuse-hours-of-another.js';
import { limitedTo } from './whose-hours.js';

@Injectable()
export class ChangeEntry {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Changes open or rejected hours; a rejected entry is open again. A duration without times takes the times away.
   * @param version the one the caller saw
   * @throws not_found, stale_version, hours_entry_locked, and what logging hours throws
   */
  run(context: TenantContext, entryId: Id, version: number, input: Partial<EntryInput>): Promise<EntryRow> {
    return this.transactions.run(context, async (tx) => {
      const before = await holdEntry(tx, entryId);
      refuseHoursOfAnother(context, before);
      expectTouched(before.version === version ? 1 : 0);
      assertEditable(before.state);
      const wanted = merged(before, input);
      const { ground } = await readEntryGround(tx, {
        memberId: before.member_id,
        projectId: wanted.project_id,
        activityId: wanted.activity_id,
        entryId: null,
      });
      await updateEntry(tx, before.member_id, checked(entryId, wanted, ground, limitedTo(context, before.member_id)));
      const after = await readEntry(tx, entryId);
      await audit(tx, {
        action: before.member_id === context.memberId ? 'hours.changed' : 'hours.changed_for_another',
        subject: { kind: 'time_entry', id: entryId },
        changes: { member_id: before.member_id, ...changesBetween<EntryRow>(before, after, AUDITED) },
      });
      return after;
    });
  }
}

const AUDITED = [
  'project_id',
  'activity_id',
  'date',
  'start_time',
  'end_time',
  'minutes',
  'break_minutes',
  'billable',
] as const;

function merged(before: EntryRow, input: Partial<EntryInput>): EntryInput {
  const { project_id, activity_id, date, description, billable } = before;
  const newTime = input.minutes !== undefined || input.start_time !== undefined || input.end_time !== undefined;
  const time = newTime ? {} : timeOf(before, input.break_minutes !== undefined);
  return { project_id, activity_id, date, description, billable, ...time, ...given(input) };
}

/** Another break between the same times leaves other minutes. */
const timeOf = ({ start_time, end_time, minutes, break_minutes }: EntryRow, newBreak: boolean): Partial<EntryInput> =>
  start_time !== null && end_time !== null
    ? { start_time, end_time, ...(!newBreak && { minutes }) }
    : { minutes, break_minutes };
