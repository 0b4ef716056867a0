import type { Cents, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PlannedMoney } from '../core/exit-liquidity.js';

/** What the bank accounts and the equity stand at, at the end of a day; the result of the running year is in the equity. */
export async function readStanding(tx: Tx, on: LocalDate): Promise<{ bank: Cents; equity: Cents }> {
  return tx.one(
    `select coalesce(sum(l.debit_cents - l.credit_cents) filter (where a.control = 'bank'), 0)::bigint as bank,
       coalesce(sum(l.credit_cents - l.debit_cents) filter (where a.type in ('equity','revenue','expense')), 0)::bigint as equity
     from journal_line l
     join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
     join ledger_account a on a.cooperative_id = l.cooperative_id and a.number = l.account
     where l.cooperative_id = $1 and e.date <= $2`,
    [tx.context.cooperativeId, on],
  );
}

/**
 * What is to come in and go out: terms of running plans, terms of refunds (decided, or proposed where nothing was decided),
 * and what else waits to be paid or collected. Without a day: what was paid too much, and claims of former members nothing was
 * planned for yet; the last day decides who is one. Each thing once: the orders of shares are in their terms.
 */
export const readPlannedMoney = (tx: Tx, on: LocalDate): Promise<PlannedMoney[]> =>
  tx.query<PlannedMoney>(
    `select 'collection' as kind, t.due_on as on, (t.amount_cents - coalesce(paid.amount, 0))::bigint as amount
     from instalment_plan p
     join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id
     left join lateral (
       select sum(a.amount_cents) as amount from share_allocation a
       where a.cooperative_id = t.cooperative_id and a.plan_id = t.plan_id and a.number = t.number) paid on true
     where p.cooperative_id = $1 and p.replaced_on is null and t.amount_cents > coalesce(paid.amount, 0)
     union all
     select 'refund', t.due_on, t.amount_cents
     from refund_term t
     join refund_schedule s on s.cooperative_id = t.cooperative_id and s.schedule_id = t.schedule_id and s.replaced_on is null
     where t.cooperative_id = $1
       and (s.decided_on is null or not exists (
         select from refund_schedule n where n.cooperative_id = s.cooperative_id and n.exit_id = s.exit_id and n.decided_on is null and n.replaced_on is null))
       and not exists (
         select from payment_order o where o.cooperative_id = t.cooperative_id and o.purpose = 'share_refund' and o.source_id = t.exit_id
           and o.part = t.number and o.state in ('sent','settled'))
     union all
     select case o.kind when 'payment' then 'other_out' else 'other_in' end, o.wanted_on, (o.amount_cents - o.received_cents)::bigint
     from payment_order o
     where o.cooperative_id = $1 and o.state in ('waiting','in_batch') and o.kind in ('payment','collection')
       and o.purpose not in ('share_refund','share_instalment','share_payment') and o.amount_cents > o.received_cents
     union all
     select 'other_out', null, sum(h.change_cents)::bigint from share_movement h where h.cooperative_id = $1 and h.figure = 'held'
     group by h.account_id having sum(h.change_cents) > 0
     union all
     select 'refund', null, owed.amount from (
       select a.account_id, m.ended_on,
         (case when exists (select from share_exit e where e.cooperative_id = a.cooperative_id and e.account_id = a.account_id)
           then coalesce(sum(v.change_cents) filter (where v.figure = 'fixed'), 0) - coalesce(sum(v.change_cents) filter (where v.figure = 'settled'), 0)
           else coalesce(sum(v.change_cents) filter (where v.figure = 'paid'), 0) - coalesce(sum(v.change_cents) filter (where v.figure = 'loss'), 0)
         end)::bigint as amount
       from member_share_account a
       join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
       join share_movement v on v.cooperative_id = a.cooperative_id and v.account_id = a.account_id
       where a.cooperative_id = $1 and m.ended_on < $2 and m.status <> 'expulsion_appealable'
         and not exists (
           select from share_exit e
           join refund_schedule s on s.cooperative_id = e.cooperative_id and s.exit_id = e.exit_id and s.replaced_on is null
           where e.cooperative_id = a.cooperative_id and e.account_id = a.account_id)
       group by a.cooperative_id, a.account_id, m.ended_on) owed
     where owed.amount > 0`,
    [tx.context.cooperativeId, on],
  );
