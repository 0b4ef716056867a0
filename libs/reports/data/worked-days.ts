import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { WorkedDay } from '../core/hours-table.js';
import type { ReportView } from '../core/view.js';

const WHERE = `e.cooperative_id = $1 and e.date between $2 and $3 and ($4::uuid is null or e.member_id = $4)
  and ($5::uuid is null or e.project_id = $5) and ($6::uuid is null or p.customer_id = $6)
  and ($7 = 'all' or ($7 = 'approved' and e.state = 'approved') or ($7 = 'billable' and e.billable))`;

const params = (tx: Tx, view: ReportView) => [
  tx.context.cooperativeId,
  view.from,
  view.until,
  view.memberId,
  view.projectId,
  view.customerId,
  view.only,
];

/** The hours of a view, summed per day, with the rate of the invoice that holds them. */
export const readWorkedDays = (tx: Tx, view: ReportView): Promise<WorkedDay[]> =>
  tx.query<WorkedDay>(
    `with e as materialized (
       select e.member_id, e.project_id, e.activity_id, e.date, e.state, e.billable, b.hourly_rate_cents as billed_rate_cents,
         sum(e.minutes)::int as minutes
       from time_entry e
       join project p on p.cooperative_id = e.cooperative_id and p.project_id = e.project_id
       left join invoice_time_entry b on b.cooperative_id = e.cooperative_id and b.held_entry_id = e.entry_id
       where ${WHERE} group by 1, 2, 3, 4, 5, 6, 7)
     select e.*, m.given_name || ' ' || m.family_name as member_name, m.engagement, p.name as project_name, r.name as customer_name,
       a.name as activity_name
     from e
     join member m on m.cooperative_id = $1 and m.member_id = e.member_id
     join project p on p.cooperative_id = $1 and p.project_id = e.project_id
     join activity a on a.cooperative_id = $1 and a.activity_id = e.activity_id
     left join relation r on r.cooperative_id = $1 and r.relation_id = p.customer_id`,
    params(tx, view),
  );

/**
 * What was worked before the office was there, of months wholly in the view; approved and billable hours leave it out. A
 * month cannot be cut, so one that lies partly in the view does not count.
 */
export const readOpeningHours = (tx: Tx, view: ReportView): Promise<WorkedDay[]> =>
  tx.query<WorkedDay>(
    `select o.member_id, o.project_id, null as activity_id, null as activity_name, (o.month || '-01')::date as date,
       'opening' as state, false as billable, null as billed_rate_cents, o.minutes,
       m.given_name || ' ' || m.family_name as member_name, m.engagement, p.name as project_name, r.name as customer_name
     from opening_hours o
     join member m on m.cooperative_id = o.cooperative_id and m.member_id = o.member_id
     join project p on p.cooperative_id = o.cooperative_id and p.project_id = o.project_id
     left join relation r on r.cooperative_id = $1 and r.relation_id = p.customer_id
     where o.cooperative_id = $1 and $7 = 'all' and (o.month || '-01')::date >= $2
       and (o.month || '-01')::date + interval '1 month' <= $3::date + 1
       and ($4::uuid is null or o.member_id = $4) and ($5::uuid is null or o.project_id = $5)
       and ($6::uuid is null or p.customer_id = $6)`,
    params(tx, view),
  );

/** Who was a member on which day: candidates are not yet, and nobody after the last day. */
export const readMemberships = (
  tx: Tx,
): Promise<{ member_id: Id; candidate: boolean; joined_on: string; ended_on: string | null }[]> =>
  tx.query(
    `select member_id, class = 'candidate' as candidate, joined_on, ended_on from member where cooperative_id = $1`,
    [tx.context.cooperativeId],
  );
