import { addDays, type LocalDate } from '#libs/kernel/index.js';
import type { Tx, Waiting } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { REMINDER_DAYS } from '../core/standing.js';

/** From so many late terms on there is a reason to talk, not to ask again. */
const TALK_TERMS = 2;

/** Members who are long late, members who paid more than they promised, and what members ask of the board. */
export const termsWaiting = (tx: Tx, on: LocalDate): Promise<Waiting<'talks' | 'held' | 'requests'>[]> =>
  tx.query(
    `select 'talks' as kind, count(*)::int as count, min(since) as since from (
       select p.account_id, min(t.due_on) as since
       from instalment_plan p
       join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id and t.due_on < $2
       where p.cooperative_id = $1 and p.replaced_on is null and t.amount_cents > coalesce((
         select sum(l.amount_cents) from share_allocation l
         where l.cooperative_id = t.cooperative_id and l.plan_id = t.plan_id and l.number = t.number), 0)
       group by p.account_id having count(*) >= $3) late having count(*) > 0
     union all
     select 'held', count(*)::int, min(since) from (
       select account_id, max(on_date) as since from share_movement where cooperative_id = $1 and figure = 'held'
       group by account_id having sum(change_cents) > 0) held having count(*) > 0
     union all
     select 'requests', count(*)::int, min(asked_on) from share_request where cooperative_id = $1 and state = 'open' having count(*) > 0`,
    [tx.context.cooperativeId, addDays(on, -REMINDER_DAYS), TALK_TERMS],
  );

/** Accounts of former members that are not settled. */
export const unsettledAccounts = (tx: Tx, before: LocalDate): Promise<ShareAccount[]> =>
  tx.query<ShareAccount>(
    `select a.account_id, a.member_id, a.payment_reference, a.opened_on, a.called, a.version
     from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and m.ended_on < $2 and m.status <> 'expulsion_appealable'
       and (not exists (select from share_exit e where e.cooperative_id = a.cooperative_id and e.account_id = a.account_id)
         or 0 < (select sum(case s.figure when 'fixed' then s.change_cents else -s.change_cents end) from share_movement s
           where s.cooperative_id = a.cooperative_id and s.account_id = a.account_id and s.figure in ('fixed','settled')))
     order by a.account_id`,
    [tx.context.cooperativeId, before],
  );
