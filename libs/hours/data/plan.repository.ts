import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { awayPerWeek } from './absence.repository.js';
import './refusals.js';

export interface PlanRow {
  member_id: Id;
  member_name: string;
  project_id: Id;
  project_name: string;
  week: LocalDate;
  planned_minutes: number;
  worked_minutes: number;
  /** Of what was planned and not worked: on days the member is away. Not behind plan. */
  absent_minutes: number;
}

export interface PlanQuery {
  from: LocalDate;
  /** Last Monday. */
  until: LocalDate;
  projectId: Id | null;
  memberId: Id | null;
  /** Only projects this member leads. */
  ledBy: Id | null;
}

/** What was planned beside what was worked, per member, project and week; both where only one is. */
export const readPlans = (tx: Tx, query: PlanQuery): Promise<PlanRow[]> =>
  tx.query<PlanRow>(
    `with worked as (
       select e.member_id, coalesce(e.origin_project_id, e.project_id) as project_id, date_trunc('week', e.date::timestamp)::date as week,
         sum(e.minutes)::int as minutes
       from time_entry e where e.cooperative_id = $1 and e.date between $2 and $3 and ($5::uuid is null or e.member_id = $5)
       group by 1, 2, 3),
     plans as (select member_id, project_id, week, minutes from planned_hours
       where cooperative_id = $1 and week between $2 and $3 and ($5::uuid is null or member_id = $5)),
     away as (${awayPerWeek('date between $2 and $3')}),
     both_sides as (
       select coalesce(p.member_id, w.member_id) as member_id, coalesce(p.project_id, w.project_id) as project_id,
         coalesce(p.week, w.week) as week, coalesce(p.minutes, 0) as planned_minutes, coalesce(w.minutes, 0) as worked_minutes
       from plans p full join worked w on w.member_id = p.member_id and w.project_id = p.project_id and w.week = p.week)
     select b.*, least(round(b.planned_minutes * coalesce(a.part, 0)), greatest(0, b.planned_minutes - b.worked_minutes))::int as absent_minutes,
       m.given_name || ' ' || m.family_name as member_name, pr.name as project_name
     from both_sides b
     join member m on m.cooperative_id = $1 and m.member_id = b.member_id
     left join away a on a.member_id = b.member_id and a.week = b.week
     join project pr on pr.cooperative_id = $1 and pr.project_id = b.project_id
     where ($4::uuid is null or b.project_id = $4) and ($6::uuid is null or pr.lead_member_id = $6)
     order by m.family_name, m.given_name, b.member_id, pr.name, b.project_id, b.week
     limit 5000`,
    [tx.context.cooperativeId, query.from, addDays(query.until, 6), query.projectId, query.memberId, query.ledBy],
  );

export interface PlanLine {
  member_id: Id;
  project_id: Id;
  week: LocalDate;
  /** 0 takes the plan away. */
  minutes: number;
}

/** @throws plan_unknown_member, plan_unknown_project */
export async function writePlans(tx: Tx, lines: readonly PlanLine[]): Promise<void> {
  const { cooperativeId } = tx.context;
  const gone = lines.filter(({ minutes }) => minutes === 0);
  const kept = lines.filter(({ minutes }) => minutes > 0);
  const keys = (of: readonly PlanLine[]) => [
    of.map((line) => line.member_id),
    of.map((line) => line.project_id),
    of.map((line) => line.week),
  ];
  await tx.execute(
    `delete from planned_hours p using unnest($2::uuid[], $3::uuid[], $4::date[]) as x(member_id, project_id, week)
     where p.cooperative_id = $1 and p.member_id = x.member_id and p.project_id = x.project_id and p.week = x.week`,
    [cooperativeId, ...keys(gone)],
  );
  await tx.execute(
    `insert into planned_hours (cooperative_id, member_id, project_id, week, minutes)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::date[], $5::int[])
     on conflict (cooperative_id, member_id, project_id, week) do update set minutes = excluded.minutes`,
    [cooperativeId, ...keys(kept), kept.map((line) => line.minutes)],
  );
}
