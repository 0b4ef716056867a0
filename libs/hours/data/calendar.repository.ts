import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** When the address of a member was made; undefined when there is none. */
export const findFeed = (tx: Tx, memberId: Id): Promise<{ created_at: Date } | undefined> =>
  tx.maybe(`select created_at from calendar_feed where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ]);

/** One address per member: a new one ends the old. */
export async function putFeed(tx: Tx, memberId: Id, secretHash: Buffer): Promise<void> {
  await tx.execute(
    `insert into calendar_feed (cooperative_id, member_id, secret_hash, created_at) values ($1, $2, $3, $4)
     on conflict (cooperative_id, member_id) do update set secret_hash = excluded.secret_hash, created_at = excluded.created_at`,
    [tx.context.cooperativeId, memberId, secretHash, tx.context.clock.now()],
  );
}

export const dropFeed = (tx: Tx, memberId: Id): Promise<number> =>
  tx.execute(`delete from calendar_feed where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ]);

/** Whose feed a secret opens; nobody's once the member has left. @throws not_found */
export const memberOfFeed = (
  tx: Tx,
  secretHash: Buffer,
  today: LocalDate,
): Promise<{ member_id: Id; language: 'nl' | 'en'; name: string }> =>
  tx.one(
    `select f.member_id, c.language, c.name from calendar_feed f
     join member m on m.cooperative_id = f.cooperative_id and m.member_id = f.member_id
     join cooperative c on c.cooperative_id = f.cooperative_id
     where f.cooperative_id = $1 and f.secret_hash = $2 and (m.ended_on is null or m.ended_on >= $3)`,
    [tx.context.cooperativeId, secretHash, today],
  );

export interface CalendarRow {
  kind: 'plan' | 'entry' | 'absence';
  id: string;
  date: LocalDate;
  name: string;
  minutes: number | null;
  starts_at: Date | null;
  ends_at: Date | null;
}

/** Plans per week, hours with times, and days of absence, from one day to another. */
export const readCalendar = (tx: Tx, memberId: Id, from: LocalDate, until: LocalDate): Promise<CalendarRow[]> =>
  tx.query<CalendarRow>(
    `select 'plan' as kind, h.project_id::text || h.week as id, h.week as date, p.name, h.minutes, null::timestamptz as starts_at, null::timestamptz as ends_at
     from planned_hours h join project p on p.cooperative_id = h.cooperative_id and p.project_id = h.project_id
     where h.cooperative_id = $1 and h.member_id = $2 and h.week between $3 and $4
     union all
     select 'entry', e.entry_id::text, e.date, p.name, e.minutes, e.starts_at, e.ends_at
     from time_entry e join project p on p.cooperative_id = e.cooperative_id and p.project_id = e.project_id
     where e.cooperative_id = $1 and e.member_id = $2 and e.date between $3 and $4 and e.starts_at is not null
     union all
     select 'absence', a.date::text, a.date, '', a.minutes, null, null from absence a
     where a.cooperative_id = $1 and a.member_id = $2 and a.date between $3 and $4
     order by 3, 2`,
    [tx.context.cooperativeId, memberId, from, until],
  );
