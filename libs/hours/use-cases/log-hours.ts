import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { checkEntry, type Ground } from '../core/check-entry.js';
import type { CheckedEntry, EntryInput } from '../core/time-entry.js';
import { insertEntry, readEntry, writerOf, type EntryRow } from '../data/time-entry.repository.js';
import { EntryGrounds } from './entry-grounds.js';
import { limitedTo, whoseHours } from './whose-hours.js';

export interface NewEntry extends EntryInput {
  /** Made by the device that keeps the entry until it can be sent, so that sending it twice makes it once. */
  entry_id?: Id;
  member_id?: Id;
}

@Injectable()
export class LogHours {
  constructor(
    private readonly transactions: Transactions,
    private readonly grounds: EntryGrounds,
  ) {}

  /**
   * Keeps new hours, open until the week is handed in. An id that exists already answers with the entry as it is.
   * @throws invalid_input with a pointer per field; hours_overlap, hours_over_24, hours_entry_exists
   */
  async run(context: TenantContext, input: NewEntry): Promise<EntryRow> {
    const memberId = whoseHours(context, input.member_id);
    const entryId = input.entry_id ?? newId();
    const { ground, owner } = await this.grounds.read(context, {
      memberId,
      projectId: input.project_id,
      activityId: input.activity_id,
      entryId: input.entry_id ?? null,
    });
    if (owner !== null) return this.transactions.run(context, (tx) => sameEntry(tx, owner, memberId, entryId));
    const entry = checked(entryId, input, ground, limitedTo(context, memberId));
    const kept = this.transactions.run(context, async (tx) => {
      insertEntry(tx, memberId, entry);
      await auditLogged(tx, memberId, entry);
      return asKept(tx, memberId, entry, ground);
    });
    return kept.catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      // the same entry, sent twice at the same moment
      return this.transactions.run(context, (tx) => sameEntry(tx, undefined, memberId, entryId));
    });
  }
}

/** @throws invalid_input; hours_of_another for a lead who writes for somebody else outside his projects */
export function checked(entryId: Id, input: EntryInput, ground: Ground, ledBy: Id | null): CheckedEntry {
  const result = checkEntry(entryId, input, ground);
  if ('faults' in result) throw DomainError.faults(result.faults);
  if (ledBy !== null && ground.projects.get(result.entry.projectId)?.leadMemberId !== ledBy) {
    throw new DomainError('forbidden', 'hours_of_another', {}, [{ pointer: '/project_id', code: 'hours_of_another' }]);
  }
  return result.entry;
}

/** The row just kept, with the names that were read for its check. */
const asKept = (tx: Tx, memberId: Id, entry: CheckedEntry, { member, projects, activities }: Ground): EntryRow => ({
  entry_id: entry.entryId,
  member_id: memberId,
  member_name: member?.name ?? '',
  project_id: entry.projectId,
  project_name: projects.get(entry.projectId)?.name ?? '',
  activity_id: entry.activityId,
  activity_name: activities.get(entry.activityId)?.name ?? '',
  date: entry.date,
  start_time: entry.start ?? null,
  end_time: entry.end ?? null,
  minutes: entry.minutes,
  break_minutes: entry.breakMinutes,
  description: entry.description,
  billable: entry.billable,
  state: 'open',
  reject_reason: null,
  entered_by_name: writerOf(tx, memberId).name,
  version: 1,
});

const isTaken = (error: unknown): boolean => error instanceof DomainError && error.code === 'hours_entry_exists';

async function sameEntry(tx: Tx, owner: Id | undefined, memberId: Id, entryId: Id): Promise<EntryRow> {
  const entry = await readEntry(tx, entryId);
  if ((owner ?? entry.member_id) === memberId) return entry;
  const code = 'hours_entry_exists';
  throw new DomainError('conflict', code, {}, [{ pointer: '/entry_id', code }]);
}

async function auditLogged(tx: Tx, memberId: Id, entry: CheckedEntry): Promise<void> {
  const { date, minutes, projectId } = entry;
  await audit(tx, {
    action: memberId === tx.context.memberId ? 'hours.logged' : 'hours.logged_for_another',
    subject: { kind: 'time_entry', id: entry.entryId },
    changes: { member_id: memberId, project_id: projectId, date, minutes },
  });
}
