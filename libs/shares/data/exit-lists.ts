import { addDays, DomainError, isId, parseDate, type Id, type LocalDate } from '#libs/kernel/index.js';
import { DEFAULT_LIMIT, readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import { OFFER_DAYS } from '../core/exit-state.js';
import type { ShareAccount } from '../core/share-account.js';

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

/** Accounts of former members before a day, the last who left first. @throws cursor (422) */
export async function accountsOfFormer(
  tx: Tx,
  before: LocalDate,
  { cursor, limit = DEFAULT_LIMIT }: PageQuery,
): Promise<(ShareAccount & { ended_on: LocalDate })[]> {
  const after = readCursor(cursor, ['string', 'string'] as const);
  if (after && !(parseDate(after[0]) && isId(after[1]))) throw DomainError.field('/cursor', 'cursor');
  return tx.query(
    `select a.account_id, a.member_id, a.payment_reference, a.opened_on, a.called, a.version, m.ended_on
     from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and m.ended_on < $2 and m.status <> 'expulsion_appealable'
       and ($3::date is null or (m.ended_on, a.account_id) < ($3, $4::uuid))
     order by m.ended_on desc, a.account_id desc limit $5`,
    [tx.context.cooperativeId, before, ...(after ?? [null, null]), limit + 1],
  );
}

/** Who gave notice, or was given it, and is still a member: whose last day it is first. */
export const accountsLeaving = (tx: Tx, on: LocalDate): Promise<ComingExit[]> =>
  tx.query(
    `select a.account_id, m.given_name || ' ' || m.family_name as member_name, m.ended_on as last_day
     from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and m.ended_on >= $2 and m.status <> 'expulsion_appealable'
     order by m.ended_on, a.account_id limit 200`,
    [tx.context.cooperativeId, on],
  );

export interface ComingExit {
  account_id: Id;
  member_name: string;
  last_day: LocalDate;
}

/** The last day of the membership of each of these accounts. */
export const lastDays = (tx: Tx, accountIds: readonly Id[]): Promise<{ account_id: Id; ended_on: LocalDate }[]> =>
  tx.query(
    `select a.account_id, m.ended_on from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and a.account_id = any($2::uuid[]) and m.ended_on is not null order by a.account_id`,
    [tx.context.cooperativeId, accountIds],
  );
