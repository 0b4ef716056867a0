import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { EntryToDecide } from '../core/decision.js';
import { ENTRY_NAMES, ENTRY_VIEW, type EntryRow } from './time-entry.repository.js';
import './refusals.js';

/** The weeks shown at once; what is approved makes place for the next. */
const MOST_WEEKS = 400;

export interface ApprovalQuery {
  projectId: Id | null;
  memberId: Id | null;
  /** Of projects this member leads. */
  leadMemberId: Id | null;
  until: LocalDate | null;
  /** Only projects this member leads; null for any. */
  ledBy: Id | null;
}

export interface SubmittedRow extends EntryRow {
  monday: LocalDate;
  /** On a day that lies before or after the membership: its end was written down later than the hours. */
  outside: boolean;
}

/** Submitted entries of the oldest weeks, by week, member, day and time. */
export const readSubmitted = (tx: Tx, query: ApprovalQuery): Promise<SubmittedRow[]> =>
  tx.query(
    `with chosen as (
       select e.*, date_trunc('week', e.date)::date as monday from time_entry e
       where e.cooperative_id = $1 and e.state = 'submitted' and ($2::uuid is null or e.project_id = $2)
         and ($3::uuid is null or e.member_id = $3) and ($4::date is null or e.date <= $4)
         and ($5::uuid is null or e.project_id in
           (select project_id from project where cooperative_id = $1 and lead_member_id = $5))
         and ($6::uuid is null or e.project_id in
           (select project_id from project where cooperative_id = $1 and lead_member_id = $6))),
     weeks as (select distinct monday, member_id from chosen order by monday, member_id limit ${MOST_WEEKS})
     select ${ENTRY_VIEW}, e.monday, (e.date < m.joined_on or e.date > m.ended_on) is true as outside from chosen e join weeks w on w.monday = e.monday and w.member_id = e.member_id ${ENTRY_NAMES}
     order by e.monday, m.family_name, m.given_name, e.member_id, e.date, e.starts_at nulls last, e.entry_id`,
    [tx.context.cooperativeId, query.projectId, query.memberId, query.until, query.ledBy, query.leadMemberId],
  );

export interface HeldEntry extends EntryToDecide {
  readonly date: LocalDate;
  readonly minutes: number;
  /** Its project is shared over customers. */
  readonly shared: boolean;
}

/** Entries to decide on, held until the transaction ends; in one order, so that two deciders never wait for each other. */
export const holdEntries = (tx: Tx, ids: readonly Id[]): Promise<HeldEntry[]> =>
  tx.query<HeldEntry>(
    `select e.entry_id, e.member_id, e.state, e.date, e.minutes, p.lead_member_id,
       exists (select from project_share s where s.cooperative_id = $1 and s.project_id = e.project_id) as shared
     from time_entry e
     join project p on p.cooperative_id = e.cooperative_id and p.project_id = e.project_id
     where e.cooperative_id = $1 and e.entry_id = any($2::uuid[]) order by e.entry_id for update of e`,
    [tx.context.cooperativeId, ids],
  );

/** Decides on entries that are held, in one statement. @param reason why they are rejected; null approves */
export async function writeDecision(tx: Tx, ids: readonly Id[], reason: string | null): Promise<void> {
  await tx.execute(
    `update time_entry set state = $3, reject_reason = $4, decided_by = $5, decided_at = $6, version = version + 1
     where cooperative_id = $1 and entry_id = any($2::uuid[])`,
    [
      tx.context.cooperativeId,
      ids,
      reason === null ? 'approved' : 'rejected',
      reason,
      tx.context.actor.id ?? null,
      tx.context.clock.now(),
    ],
  );
}
