import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { AbsenceKind, AbsencePart } from '../core/absence.js';
import type { WeekPlan } from '../core/week-plan.js';
import { ENTRY_NAMES, ENTRY_VIEW, instantsOf, writerOf, type EntryRow } from './time-entry.repository.js';
import './refusals.js';

/** Makes writers of one member's hours wait for each other, as the limit of a day does. */
export function lockMembers(tx: Tx, memberIds: readonly Id[]): void {
  tx.later(`select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from unnest($1::uuid[]) as id order by id`, [
    memberIds,
  ]);
}

/** The entries of a member's week, by day and time. */
export const readWeekEntries = (tx: Tx, memberId: Id, monday: LocalDate): Promise<EntryRow[]> =>
  tx.query<EntryRow>(
    `select ${ENTRY_VIEW} from time_entry e ${ENTRY_NAMES}
     where e.cooperative_id = $1 and e.member_id = $2 and e.date between $3 and $4
     order by e.date, e.starts_at nulls last, e.created_at, e.entry_id`,
    [tx.context.cooperativeId, memberId, monday, addDays(monday, 6)],
  );

/** What holds for a week besides its entries. */
export interface WeekFacts {
  /** When it was handed in, null when it was not. */
  submitted_at: Date | null;
  /** Months with a day in it that are closed. */
  closed: string[] | null;
  absences: { date: LocalDate; kind: AbsenceKind; part: AbsencePart; minutes: number | null }[] | null;
}

/** @throws not_found when there is no such member */
export const readWeekFacts = (tx: Tx, memberId: Id, monday: LocalDate): Promise<WeekFacts> =>
  tx.one<WeekFacts>(
    `select t.submitted_at,
       (select array_agg(h.month) from hours_month h where h.cooperative_id = $1 and h.state = 'closed' and h.month in ($4, $5)) as closed,
       (select json_agg(json_build_object('date', b.date, 'kind', b.kind, 'part', b.part, 'minutes', b.minutes)) from absence b
         where b.cooperative_id = $1 and b.member_id = $2 and b.date between $3 and $6) as absences
     from member m
     left join timesheet t on t.cooperative_id = m.cooperative_id and t.member_id = m.member_id and t.week = $3
     where m.cooperative_id = $1 and m.member_id = $2`,
    [
      tx.context.cooperativeId,
      memberId,
      monday,
      monday.slice(0, 7),
      addDays(monday, 6).slice(0, 7),
      addDays(monday, 6),
    ],
  );

interface Origin {
  entry_id: Id;
  import_id: Id | null;
  source_key: string | null;
  created_at: Date;
}

async function takeAway(tx: Tx, gone: WeekPlan['gone']): Promise<Map<Id, Origin>> {
  if (gone.length === 0) return new Map();
  const rows = await tx.query<Origin>(
    `delete from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[])
     returning entry_id, import_id, source_key, created_at`,
    [tx.context.cooperativeId, gone.map((entry) => entry.entryId)],
  );
  return new Map(rows.map((row) => [row.entry_id, row]));
}

/**
 * Carries out a plan. What is changed is taken away and made anew, because two lines that swap their times would overlap
 * half way; where it came from (an import) and when it was first made stay. What the database refuses is heard with the next
 * statement somebody waits for.
 */
export async function writeWeek(tx: Tx, memberId: Id, { gone, made }: WeekPlan): Promise<void> {
  if (gone.length === 0 && made.length === 0) return;
  const instants = made.map((entry) => instantsOf(entry));
  const { cooperativeId } = tx.context;
  const writer = writerOf(tx, memberId);
  const origin = await takeAway(tx, gone);
  if (made.length === 0) return;
  tx.later(
    `insert into time_entry (cooperative_id, member_id, entered_by, entered_by_name, entry_id, project_id, activity_id, date, starts_at, ends_at, minutes,
       break_minutes, description, billable, version, import_id, source_key, created_at)
     select $1, $2, $3::uuid, $4::text, * from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::date[], $9::timestamptz[], $10::timestamptz[],
       $11::int[], $12::int[], $13::text[], $14::bool[], $15::int[], $16::uuid[], $17::text[], $18::timestamptz[])`,
    [
      cooperativeId,
      memberId,
      writer.id,
      writer.name,
      made.map((entry) => entry.entryId),
      made.map((entry) => entry.projectId),
      made.map((entry) => entry.activityId),
      made.map((entry) => entry.date),
      instants.map(({ startsAt }) => startsAt),
      instants.map(({ endsAt }) => endsAt),
      made.map((entry) => entry.minutes),
      made.map((entry) => entry.breakMinutes),
      made.map((entry) => entry.description),
      made.map((entry) => entry.billable),
      made.map((entry) => entry.version),
      made.map((entry) => origin.get(entry.entryId)?.import_id ?? null),
      made.map((entry) => origin.get(entry.entryId)?.source_key ?? null),
      made.map((entry) => origin.get(entry.entryId)?.created_at ?? tx.context.clock.now()),
    ],
  );
}

/** Lock by day: what lies in a closed month is not handed in or taken back with the rest of its week. */
const IN_OPEN_MONTH = `not exists (select from hours_month h
  where h.cooperative_id = $1 and h.month = to_char(date, 'YYYY-MM') and h.state = 'closed')`;

/** Entries of projects somebody leads; null for any project. */
const LED = `($5::uuid is null or project_id in
  (select project_id from project where cooperative_id = $1 and lead_member_id = $5))`;

/** Hands in what is open or was rejected. @returns the entries */
export async function submitWeek(tx: Tx, memberId: Id, monday: LocalDate, ledBy: Id | null): Promise<Id[]> {
  const { cooperativeId, clock, actor } = tx.context;
  await tx.execute(
    `insert into timesheet (cooperative_id, member_id, week, submitted_at, submitted_by) values ($1, $2, $3, $4, $5)
     on conflict (cooperative_id, member_id, week) do update set submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by`,
    [cooperativeId, memberId, monday, clock.now(), actor.id ?? null],
  );
  const rows = await tx.query<{ entry_id: Id }>(
    `update time_entry set state = 'submitted', reject_reason = null, decided_by = null, decided_at = null, version = version + 1
     where cooperative_id = $1 and member_id = $2 and date between $3 and $4 and state in ('open', 'rejected') and ${LED}
       and ${IN_OPEN_MONTH} returning entry_id`,
    [cooperativeId, memberId, monday, addDays(monday, 6), ledBy],
  );
  return rows.map((row) => row.entry_id);
}

/** Opens again what was handed in and nobody decided on. @returns the entries */
export async function openSubmitted(tx: Tx, memberId: Id, monday: LocalDate, ledBy: Id | null): Promise<Id[]> {
  const rows = await tx.query<{ entry_id: Id }>(
    `update time_entry set state = 'open', version = version + 1
     where cooperative_id = $1 and member_id = $2 and date between $3 and $4 and state = 'submitted' and ${LED}
       and ${IN_OPEN_MONTH} returning entry_id`,
    [tx.context.cooperativeId, memberId, monday, addDays(monday, 6), ledBy],
  );
  return rows.map((row) => row.entry_id);
}

/** Forgets that a week was handed in, unless something of it still is. @returns whether it was */
export async function forgetTimesheet(tx: Tx, memberId: Id, monday: LocalDate): Promise<boolean> {
  const gone = await tx.execute(
    `delete from timesheet where cooperative_id = $1 and member_id = $2 and week = $3 and not exists (
       select from time_entry where cooperative_id = $1 and member_id = $2 and date between $3 and $4 and state in ('submitted', 'approved'))`,
    [tx.context.cooperativeId, memberId, monday, addDays(monday, 6)],
  );
  return gone > 0;
}
