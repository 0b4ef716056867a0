import type { Id, LocalDate } from '#libs/kernel/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import { instantAt } from '../core/day-scale.js';
import type { CheckedEntry } from '../core/time-entry.js';
import { spanOf } from '../core/worked-time.js';
import './refusals.js';

export type StoredState = 'open' | 'submitted' | 'approved' | 'rejected';

/** An entry with the names it is shown by. */
export interface EntryRow {
  entry_id: Id;
  member_id: Id;
  member_name: string;
  project_id: Id;
  project_name: string;
  activity_id: Id;
  activity_name: string;
  date: LocalDate;
  /** `HH:MM` in Amsterdam. */
  start_time: string | null;
  end_time: string | null;
  minutes: number;
  break_minutes: number;
  description: string;
  billable: boolean;
  state: StoredState;
  reject_reason: string | null;
  /** Who wrote it down, when that was somebody else than the member. */
  entered_by_name: string | null;
  version: number;
}

/** Who writes hours of a member: null for the member's own hand. */
export const writerOf = (tx: Tx, memberId: Id): { id: Id | null; name: string | null } => {
  const { actor, memberId: own } = tx.context;
  return own === memberId ? { id: null, name: null } : { id: actor.id ?? null, name: actor.name };
};

export const clockTime = (column: string): string => `to_char(${column} at time zone 'Europe/Amsterdam', 'HH24:MI')`;

export const ENTRY_VIEW = `e.entry_id, e.member_id, m.given_name || ' ' || m.family_name as member_name, e.project_id,
  p.name as project_name, e.activity_id, a.name as activity_name, e.date, ${clockTime('e.starts_at')} as start_time,
  ${clockTime('e.ends_at')} as end_time, e.minutes, e.break_minutes, e.description, e.billable, e.state, e.reject_reason, e.entered_by_name, e.version`;
export const ENTRY_NAMES = `
  join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
  join project p on p.cooperative_id = e.cooperative_id and p.project_id = e.project_id
  join activity a on a.cooperative_id = e.cooperative_id and a.activity_id = e.activity_id`;

/** An entry, held until the transaction ends. @throws not_found */
export const holdEntry = (tx: Tx, entryId: Id): Promise<EntryRow & { lead_member_id: Id | null }> =>
  tx.one(
    `select ${ENTRY_VIEW}, p.lead_member_id from time_entry e ${ENTRY_NAMES}
     where e.cooperative_id = $1 and e.entry_id = $2 for update of e`,
    [tx.context.cooperativeId, entryId],
  );

/** @throws not_found */
export const readEntry = (tx: Tx, entryId: Id): Promise<EntryRow> =>
  tx.one<EntryRow>(
    `select ${ENTRY_VIEW} from time_entry e ${ENTRY_NAMES} where e.cooperative_id = $1 and e.entry_id = $2`,
    [tx.context.cooperativeId, entryId],
  );

/**
 * Start and end as instants. Times that lie no minute apart (an entry of seconds, rounded up) are left out: what takes no
 * time overlaps nothing.
 */
export function instantsOf(entry: CheckedEntry): { startsAt: Date | null; endsAt: Date | null } {
  const span = spanOf(entry);
  if (!span || span.to <= span.from) return { startsAt: null, endsAt: null };
  return { startsAt: instantAt(span.from), endsAt: instantAt(span.to) };
}

/**
 * Keeps one new open entry. What the database refuses (hours_entry_exists, hours_overlap, hours_over_24, hours_month_closed)
 * is heard at the end of the transaction.
 */
export function insertEntry(tx: Tx, memberId: Id, entry: CheckedEntry): void {
  const { startsAt, endsAt } = instantsOf(entry);
  const writer = writerOf(tx, memberId);
  tx.later(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, starts_at, ends_at, minutes,
       break_minutes, description, billable, entered_by, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.context.cooperativeId,
      entry.entryId,
      memberId,
      entry.projectId,
      entry.activityId,
      entry.date,
      startsAt,
      endsAt,
      entry.minutes,
      entry.breakMinutes,
      entry.description,
      entry.billable,
      writer.id,
      writer.name,
    ],
  );
}

/** Changes an entry that is held and opens it again. @throws hours_overlap, hours_over_24, hours_entry_locked */
export async function updateEntry(tx: Tx, memberId: Id, entry: CheckedEntry): Promise<void> {
  const { startsAt, endsAt } = instantsOf(entry);
  const writer = writerOf(tx, memberId);
  await tx.execute(
    `update time_entry set project_id = $3, activity_id = $4, date = $5, starts_at = $6, ends_at = $7, minutes = $8,
       break_minutes = $9, description = $10, billable = $11, entered_by = $12, entered_by_name = $13, state = 'open',
       reject_reason = null, decided_by = null, decided_at = null, version = version + 1
     where cooperative_id = $1 and entry_id = $2`,
    [
      tx.context.cooperativeId,
      entry.entryId,
      entry.projectId,
      entry.activityId,
      entry.date,
      startsAt,
      endsAt,
      entry.minutes,
      entry.breakMinutes,
      entry.description,
      entry.billable,
      writer.id,
      writer.name,
    ],
  );
}

/** @throws hours_entry_locked when one is approved */
export async function deleteEntries(tx: Tx, ids: readonly Id[]): Promise<void> {
  const gone = await tx.execute(`delete from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
  expectTouched(gone === ids.length ? 1 : 0);
}
