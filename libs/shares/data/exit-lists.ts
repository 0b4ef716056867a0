import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { OFFER_DAYS } from '../core/exit-state.js';

/** Accounts of exits with a decided term whose day is near. */
export const exitsWithDueTerms = (tx: Tx, on: LocalDate): Promise<{ account_id: Id }[]> =>
  tx.query(
    `select distinct e.account_id from share_exit e
     join refund_schedule s on s.cooperative_id = e.cooperative_id and s.exit_id = e.exit_id and s.decided_on is not null and s.replaced_on is null
     join refund_term t on t.cooperative_id = s.cooperative_id and t.schedule_id = s.schedule_id and t.due_on <= $2
     where e.cooperative_id = $1 and not exists (
       select from payment_order o where o.cooperative_id = t.cooperative_id and o.purpose = 'share_refund' and o.source_id = t.exit_id
         and o.part = t.number and o.state in ('waiting','in_batch','sent','settled'))
     order by e.account_id`,
    [tx.context.cooperativeId, addDays(on, OFFER_DAYS)],
  );

/** Accounts of former members whose share is not settled, and those settled since a day; the last who left first. */
export const accountsOfFormer = (tx: Tx, on: LocalDate): Promise<{ account_id: Id }[]> =>
  tx.query(
    `select a.account_id from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and m.ended_on < $2 and m.status <> 'expulsion_appealable'
     order by m.ended_on desc, a.account_id limit 500`,
    [tx.context.cooperativeId, on],
  );

/** The last day of the membership of each of these accounts. */
export const lastDays = (tx: Tx, accountIds: readonly Id[]): Promise<{ account_id: Id; ended_on: LocalDate }[]> =>
  tx.query(
    `select a.account_id, m.ended_on from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and a.account_id = any($2::uuid[]) and m.ended_on is not null order by a.account_id`,
    [tx.context.cooperativeId, accountIds],
  );
