import { firstDay, lastDay, type LocalDate, type Month } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { HandledTerm } from '../core/collection-handled.js';
import type { CollectionPart, TermToCollect } from '../core/collection.js';
import { INSTALMENT_PURPOSE } from './purposes.js';

/** Open terms of plans in force that are due by a day, by account; of one part only when it is given. */
export const termsToCollect = (tx: Tx, until: LocalDate, part?: CollectionPart): Promise<TermToCollect[]> =>
  tx.query<TermToCollect>(
    `select p.account_id, a.member_id, m.given_name || ' ' || m.family_name as member_name, p.plan_id, t.number, p.agreed_on, t.due_on,
       p.channel, (t.amount_cents - coalesce(paid.amount, 0))::bigint as amount,
       exists (select from share_movement d where d.cooperative_id = t.cooperative_id
         and d.source_key = 'due:' || t.plan_id || ':' || t.number) as is_due
     from instalment_plan p
     join member_share_account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id and t.due_on <= $2
     left join lateral (
       select sum(l.amount_cents) as amount from share_allocation l
       where l.cooperative_id = t.cooperative_id and l.plan_id = t.plan_id and l.number = t.number) paid on true
     where p.cooperative_id = $1 and p.replaced_on is null and t.amount_cents > coalesce(paid.amount, 0)
       and ($3::text is null or (p.channel = $3 and p.account_id between $4 and $5))
     order by p.account_id, t.due_on, t.number`,
    [tx.context.cooperativeId, until, part?.channel ?? null, part?.from ?? null, part?.to ?? null],
  );

/** Terms of a month that fell due or were offered to the bank, by name; of the plan that was in force on their day. */
export const termsHandled = (tx: Tx, month: Month): Promise<HandledTerm[]> =>
  tx.query<HandledTerm>(
    `select p.account_id, m.given_name || ' ' || m.family_name as member_name, p.plan_id, t.number, t.due_on, p.channel,
       t.amount_cents as amount, coalesce(paid.amount, 0)::bigint as paid
     from instalment_plan p
     join member_share_account a on a.cooperative_id = p.cooperative_id and a.account_id = p.account_id
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id and t.due_on between $2 and $3
     left join lateral (
       select sum(l.amount_cents) as amount from share_allocation l
       where l.cooperative_id = t.cooperative_id and l.plan_id = t.plan_id and l.number = t.number) paid on true
     where p.cooperative_id = $1 and (p.replaced_on is null or p.replaced_on > t.due_on)
       and (paid.amount > 0
         or exists (select from share_movement d where d.cooperative_id = t.cooperative_id
           and d.source_key = 'due:' || t.plan_id || ':' || t.number)
         or exists (select from payment_order o where o.cooperative_id = t.cooperative_id and o.purpose = $4
           and o.source_id = t.plan_id and o.part = t.number and o.state <> 'withdrawn'))
     order by m.family_name, m.given_name, p.account_id, t.due_on`,
    [tx.context.cooperativeId, firstDay(month), lastDay(month), INSTALMENT_PURPOSE],
  );
