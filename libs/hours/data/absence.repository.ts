import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { AGREED_DAY_MINUTES } from '../core/working-time/for-whom.js';
import type { AbsenceDay, AbsenceKind, AbsenceMark } from '../core/absence.js';
import { writerOf } from './time-entry.repository.js';
import './refusals.js';

export interface AbsenceQuery {
  /** Null for everybody. */
  readonly memberId: Id | null;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** By day and name. */
export const readAbsences = (tx: Tx, { memberId, from, until }: AbsenceQuery): Promise<AbsenceDay[]> =>
  tx.query<AbsenceDay>(
    `select a.member_id, m.given_name || ' ' || m.family_name as member_name, a.date, a.kind, a.part, a.minutes, a.note,
       a.entered_by_name
     from absence a join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and a.date between $2 and $3 and ($4::uuid is null or a.member_id = $4)
     order by a.date, m.family_name, m.given_name, a.kind`,
    [tx.context.cooperativeId, from, until, memberId],
  );

/**
 * SQL: `member_id`, `week` and the `part` of its five working days somebody is away, from 0 to 1, of the co-operative $1. A
 * plan is of a week and names no days: it counts as spread evenly over them.
 * @param days condition on `date`
 */
export const awayPerWeek = (days: string): string =>
  `select member_id, date_trunc('week', date::timestamp)::date as week, sum(part) / 5 as part
   from (select member_id, date, least(1, sum(case part when 'day' then 1 when 'half' then 0.5 else minutes / ${AGREED_DAY_MINUTES}.0 end)) as part
     from absence where cooperative_id = $1 and ${days} and extract(isodow from date) < 6 group by 1, 2) d
   group by 1, 2`;

/** Marks days, each once per kind: marked again, it says the last. @throws absence_unknown_member, hours_month_closed */
export async function putAbsences(tx: Tx, memberId: Id, days: readonly LocalDate[], mark: AbsenceMark): Promise<void> {
  const writer = writerOf(tx, memberId);
  await tx.execute(
    `insert into absence (cooperative_id, member_id, kind, part, minutes, note, entered_by, entered_by_name, created_at, date)
     select $1, $2, $3, $4, $5::int, $6, $7::uuid, $8, $9::timestamptz, d from unnest($10::date[]) as d
     on conflict (cooperative_id, member_id, date, kind) do update set part = excluded.part, minutes = excluded.minutes,
       note = excluded.note, entered_by = excluded.entered_by, entered_by_name = excluded.entered_by_name`,
    [
      tx.context.cooperativeId,
      memberId,
      mark.kind,
      mark.part,
      mark.minutes,
      mark.note,
      writer.id,
      writer.name,
      tx.context.clock.now(),
      days,
    ],
  );
}

/** @param kind null for every kind @returns how many days @throws hours_month_closed */
export const deleteAbsences = (tx: Tx, query: AbsenceQuery & { kind: AbsenceKind | null }): Promise<number> =>
  tx.execute(
    `delete from absence where cooperative_id = $1 and member_id = $2 and date between $3 and $4 and ($5::text is null or kind = $5)`,
    [tx.context.cooperativeId, query.memberId, query.from, query.until, query.kind],
  );
