import type { Cents, Id, LocalDate, Month } from '#libs/kernel/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import type { MonthUse } from '../core/budget.js';
import './refusals.js';
import { awayPerWeek } from './absence.repository.js';

export interface ProjectBudget {
  per: 'total' | 'month';
  minutes: number | null;
  /** Excluding VAT. */
  amount_cents: Cents | null;
  version: number;
}

export const findBudget = (tx: Tx, projectId: Id): Promise<ProjectBudget | undefined> =>
  tx.maybe<ProjectBudget>(
    `select per, minutes, amount_cents, version from project_budget where cooperative_id = $1 and project_id = $2`,
    [tx.context.cooperativeId, projectId],
  );

/** @throws stale_version when `version` is no longer the one kept; 0 is that of a project without a budget */
export async function writeBudget(tx: Tx, projectId: Id, budget: ProjectBudget): Promise<void> {
  const params = [tx.context.cooperativeId, projectId, budget.per, budget.minutes, budget.amount_cents];
  const touched =
    budget.version === 0
      ? await tx.execute(
          `insert into project_budget (cooperative_id, project_id, per, minutes, amount_cents) values ($1, $2, $3, $4, $5)
           on conflict (cooperative_id, project_id) do nothing`,
          params,
        )
      : await tx.execute(
          `update project_budget set per = $3, minutes = $4, amount_cents = $5, version = version + 1
           where cooperative_id = $1 and project_id = $2 and version = $6`,
          [...params, budget.version],
        );
  expectTouched(touched);
}

/** @throws stale_version */
export async function deleteBudget(tx: Tx, projectId: Id, version: number): Promise<void> {
  const gone = await tx.execute(
    `delete from project_budget where cooperative_id = $1 and project_id = $2 and version = $3`,
    [tx.context.cooperativeId, projectId, version],
  );
  expectTouched(gone);
}

/** What a project used per month, the first month first. */
export const readUse = (tx: Tx, projectId: Id): Promise<MonthUse[]> =>
  tx.query<MonthUse>(
    `with used as (
       select to_char(e.date, 'YYYY-MM') as month, sum(e.minutes) filter (where e.state = 'approved') as approved,
         sum(e.minutes) filter (where e.state = 'submitted') as submitted,
         sum(e.minutes) filter (where e.state in ('open', 'rejected')) as open
       from time_entry e where e.cooperative_id = $1 and (e.origin_project_id = $2 or (e.project_id = $2 and e.origin_project_id is null))
       group by 1),
     before as (select month, sum(minutes) as opening from opening_hours where cooperative_id = $1 and project_id = $2 group by month),
     away as (${awayPerWeek('true')}),
     plans as (select to_char(p.week, 'YYYY-MM') as month, sum(p.minutes) as planned, sum(round(p.minutes * coalesce(a.part, 0))) as absent
       from planned_hours p left join away a on a.member_id = p.member_id and a.week = p.week
       where p.cooperative_id = $1 and p.project_id = $2 group by 1)
     select month, coalesce(b.opening, 0)::int as opening, coalesce(u.approved, 0)::int as approved, coalesce(u.submitted, 0)::int as submitted,
       coalesce(u.open, 0)::int as open, coalesce(p.planned, 0)::int as planned, coalesce(p.absent, 0)::int as absent
     from used u full join plans p using (month) full join before b using (month) order by 1`,
    [tx.context.cooperativeId, projectId],
  );

/**
 * Planned after today, what of it falls on days somebody is away, and worked since a day. What was planned for after the last
 * day of a member is not to come: a plan counts as spread evenly over five days, and those after the last day are left out.
 */
export const readAhead = (
  tx: Tx,
  projectId: Id,
  ask: { today: LocalDate; until: LocalDate | null; paceFrom: LocalDate },
): Promise<{ planned_ahead: number; absent_ahead: number; lately: number }> =>
  tx.one(
    `with away as (${awayPerWeek('date > $3')}),
     ahead as (select coalesce(sum(round(p.minutes * stay.part)), 0)::int as planned,
         coalesce(sum(round(p.minutes * least(coalesce(a.part, 0), stay.part))), 0)::int as absent
       from planned_hours p left join away a on a.member_id = p.member_id and a.week = p.week
       join member m on m.cooperative_id = p.cooperative_id and m.member_id = p.member_id
       cross join lateral (select case when m.ended_on is null then 1 else least(1, greatest(0, (m.ended_on - p.week + 1) / 5.0)) end as part) stay
       where p.cooperative_id = $1 and p.project_id = $2 and p.week > $3 and ($4::date is null or p.week <= $4))
     select ahead.planned as planned_ahead, ahead.absent as absent_ahead,
       (select coalesce(sum(minutes), 0)::int from time_entry e where e.cooperative_id = $1 and e.date between $5 and $3
         and (e.origin_project_id = $2 or (e.project_id = $2 and e.origin_project_id is null))) as lately
     from ahead`,
    [tx.context.cooperativeId, projectId, ask.today, ask.until, ask.paceFrom],
  );

export interface UsedDay {
  project_id: Id;
  activity_id: Id;
  member_id: Id;
  date: LocalDate;
  minutes: number;
}

/** Billable hours of a project that are approved or waiting, per day, to value by their rates. */
export const readBillableUse = (tx: Tx, projectId: Id, month: Month | null): Promise<UsedDay[]> =>
  tx.query<UsedDay>(
    `select e.project_id, e.activity_id, e.member_id, e.date, sum(e.minutes)::int as minutes from time_entry e
     where e.cooperative_id = $1 and (e.origin_project_id = $2 or (e.project_id = $2 and e.origin_project_id is null)) and e.billable
       and ($3::text is null or to_char(e.date, 'YYYY-MM') = $3)
     group by 1, 2, 3, 4`,
    [tx.context.cooperativeId, projectId, month],
  );

export const budgetedProjects = (tx: Tx): Promise<{ project_id: Id; lead_member_id: Id | null }[]> =>
  tx.query(
    `select p.project_id, p.lead_member_id from project_budget b
     join project p on p.cooperative_id = b.cooperative_id and p.project_id = b.project_id
     where b.cooperative_id = $1 order by p.name, p.project_id`,
    [tx.context.cooperativeId],
  );
