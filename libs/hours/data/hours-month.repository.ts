import { firstDay, lastDay, newId, type Id, type LocalDate, type Month } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { MemberWeek, MonthMember } from '../core/month-exceptions.js';
import './refusals.js';

/** The closed months, as `2026-10`, that have a day in a stretch. */
export async function closedMonths(tx: Tx, from: LocalDate, until: LocalDate): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ month: string }>(
    `select month from hours_month where cooperative_id = $1 and month between $2 and $3 and state = 'closed'`,
    [tx.context.cooperativeId, from.slice(0, 7), until.slice(0, 7)],
  );
  return new Set(rows.map(({ month }) => month));
}

export interface MonthRow {
  month: Month;
  state: 'open' | 'closed';
  /** Of the closing or reopening; 0 while it was never closed. */
  version: number;
  changed_at: Date | null;
  changed_by_name: string | null;
  /** Of all entries, and of those that are approved. */
  minutes: number;
  approved_minutes: number;
}

/** The months from one to another that have hours or were closed, the latest first. */
export const readMonths = (tx: Tx, from: Month, until: Month): Promise<MonthRow[]> =>
  tx.query<MonthRow>(
    `with worked as (
       select to_char(e.date, 'YYYY-MM') as month, sum(e.minutes)::bigint as minutes,
         coalesce(sum(e.minutes) filter (where e.state = 'approved'), 0)::bigint as approved_minutes
       from time_entry e where e.cooperative_id = $1 and e.date between to_date($2, 'YYYY-MM') and (to_date($3, 'YYYY-MM') + interval '1 month - 1 day')::date
       group by 1),
     kept as (select * from hours_month where cooperative_id = $1 and month between $2 and $3)
     select coalesce(w.month, k.month) as month, coalesce(k.state, 'open') as state, coalesce(k.version, 0) as version, k.changed_at,
       k.changed_by_name, coalesce(w.minutes, 0)::bigint as minutes, coalesce(w.approved_minutes, 0)::bigint as approved_minutes
     from worked w full join kept k on k.month = w.month order by 1 desc`,
    [tx.context.cooperativeId, from, until],
  );

/** Who could have worked in a month or has hours in it, by name. Who does not work in the co-operative is left out. */
export const readMonthMembers = (tx: Tx, month: Month): Promise<MonthMember[]> =>
  tx.query<MonthMember>(
    `select member_id, given_name || ' ' || family_name as member_name, joined_on, ended_on from member m
     where cooperative_id = $1 and (engagement <> 'none' and joined_on <= $3 and (ended_on is null or ended_on >= $2)
       or exists (select from time_entry e where e.cooperative_id = $1 and e.member_id = m.member_id and e.date between $2 and $3))
     order by family_name, given_name, member_id`,
    [tx.context.cooperativeId, firstDay(month), lastDay(month)],
  );

/** What members have in the weeks of a month, entries as far as they lie in it. */
export const readMemberWeeks = (tx: Tx, month: Month): Promise<MemberWeek[]> =>
  tx.query<MemberWeek>(
    `with entries as (
       select e.member_id, date_trunc('week', e.date::timestamp)::date as monday,
         sum(e.minutes) filter (where e.state = 'open') as open, sum(e.minutes) filter (where e.state = 'rejected') as rejected,
         sum(e.minutes) filter (where e.state = 'submitted') as submitted, sum(e.minutes) filter (where e.state = 'approved') as approved,
         sum(e.minutes) filter (where e.date < m.joined_on or e.date > m.ended_on) as outside
       from time_entry e join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
       where e.cooperative_id = $1 and e.date between $2 and $3 group by 1, 2),
     sheets as (select member_id, week as monday from timesheet where cooperative_id = $1 and week between $2::date - 6 and $3),
     away as (select distinct member_id, date_trunc('week', date::timestamp)::date as monday from absence
       where cooperative_id = $1 and date between $2 and $3),
     weeks as (select member_id, monday from entries union select member_id, monday from sheets union select member_id, monday from away)
     select w.member_id, w.monday, coalesce(e.open, 0)::int as open_minutes, coalesce(e.rejected, 0)::int as rejected_minutes,
       coalesce(e.submitted, 0)::int as submitted_minutes, coalesce(e.approved, 0)::int as approved_minutes,
       coalesce(e.outside, 0)::int as outside_minutes, s.member_id is not null as handed_in, a.member_id is not null as absent
     from weeks w left join entries e using (member_id, monday) left join sheets s using (member_id, monday)
       left join away a using (member_id, monday)`,
    [tx.context.cooperativeId, firstDay(month), lastDay(month)],
  );

export interface MonthAct {
  act_id: Id;
  act: 'close' | 'reopen';
  reason: string;
  exceptions: Record<string, number>;
  acted_at: Date;
  acted_by_name: string;
}

/** What was done with a month, the latest first. */
export const readMonthActs = (tx: Tx, month: Month): Promise<MonthAct[]> =>
  tx.query<MonthAct>(
    `select act_id, act, reason, exceptions, acted_at, acted_by_name from hours_month_act where cooperative_id = $1 and month = $2
     order by acted_at desc, act_id desc`,
    [tx.context.cooperativeId, month],
  );

/** Keeps writers of the month out until the transaction ends, and waits for those that are in it. */
export async function lockMonth(tx: Tx, month: Month): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1::text || $2, 7))`, [
    tx.context.cooperativeId,
    month,
  ]);
}

export async function writeMonth(tx: Tx, month: Month, state: 'open' | 'closed'): Promise<void> {
  const { actor, clock, cooperativeId } = tx.context;
  await tx.execute(
    `insert into hours_month (cooperative_id, month, state, changed_at, changed_by_name) values ($1, $2, $3, $4, $5)
     on conflict (cooperative_id, month) do update set state = excluded.state, changed_at = excluded.changed_at,
       changed_by_name = excluded.changed_by_name, version = hours_month.version + 1`,
    [cooperativeId, month, state, clock.now(), actor.name],
  );
}

/** @returns the id of the act, by which others can find it */
export async function insertMonthAct(
  tx: Tx,
  month: Month,
  { act, reason, exceptions }: Pick<MonthAct, 'act' | 'reason' | 'exceptions'>,
): Promise<Id> {
  const actId = newId();
  const { actor, clock, cooperativeId } = tx.context;
  await tx.execute(
    `insert into hours_month_act (cooperative_id, act_id, month, act, reason, exceptions, acted_at, acted_by, acted_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [cooperativeId, actId, month, act, reason, JSON.stringify(exceptions), clock.now(), actor.id ?? null, actor.name],
  );
  return actId;
}
