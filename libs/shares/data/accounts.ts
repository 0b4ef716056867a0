import { DomainError, type Id } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { PlanChannel } from '../core/plan.js';
import type { ShareAccount } from '../core/share-account.js';

const COLUMNS = 'account_id, member_id, payment_reference, opened_on, called, version';

nameRefusals({
  member_share_account_cooperative_id_member_id_key: () => new DomainError('conflict', 'share_account_exists'),
});

export async function insertAccount(tx: Tx, account: ShareAccount): Promise<void> {
  const { account_id, called, member_id, opened_on, payment_reference } = account;
  await tx.execute(
    `insert into member_share_account (cooperative_id, account_id, member_id, payment_reference, opened_on, called)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.context.cooperativeId, account_id, member_id, payment_reference, opened_on, called],
  );
}

export const accountOfMember = (tx: Tx, memberId: Id): Promise<ShareAccount | undefined> =>
  tx.maybe<ShareAccount>(`select ${COLUMNS} from member_share_account where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ]);

/** Held until the transaction ends. @throws not_found */
export async function lockAccount(tx: Tx, accountId: Id): Promise<ShareAccount> {
  const [account] = await lockAccounts(tx, [accountId]);
  if (!account) throw DomainError.notFound();
  return account;
}

/** Always in the order of their ids, so that two who lock many never wait for each other crosswise. */
export const lockAccounts = (tx: Tx, accountIds: readonly Id[]): Promise<ShareAccount[]> =>
  tx.query<ShareAccount>(
    `select ${COLUMNS} from member_share_account where cooperative_id = $1 and account_id = any($2::uuid[])
     order by account_id for no key update`,
    [tx.context.cooperativeId, accountIds],
  );

/** @throws not_found */
export async function findAccount(tx: Tx, accountId: Id): Promise<ShareAccount> {
  return tx.one<ShareAccount>(
    `select ${COLUMNS} from member_share_account where cooperative_id = $1 and account_id = $2`,
    [tx.context.cooperativeId, accountId],
  );
}

/** For If-Match: whoever changes a plan or an agreement has seen the last one. @throws stale */
export async function touchAccount(tx: Tx, account: ShareAccount, version: number): Promise<void> {
  if (account.version !== version) throw new DomainError('stale', 'stale');
  await tx.execute(
    `update member_share_account set version = version + 1 where cooperative_id = $1 and account_id = $2`,
    [tx.context.cooperativeId, account.account_id],
  );
}

/** Which account a plan is of, by plan. */
export async function accountsOfPlans(tx: Tx, planIds: readonly Id[]): Promise<Map<Id, Id>> {
  const rows = await tx.query<{ plan_id: Id; account_id: Id }>(
    `select plan_id, account_id from instalment_plan where cooperative_id = $1 and plan_id = any($2::uuid[])`,
    [tx.context.cooperativeId, planIds],
  );
  return new Map(rows.map((row) => [row.plan_id, row.account_id]));
}

/** The accounts of these members, by member. */
export async function accountsOfMembers(tx: Tx, memberIds: readonly Id[]): Promise<Map<Id, ShareAccount>> {
  const rows = await tx.query<ShareAccount>(
    `select ${COLUMNS} from member_share_account where cooperative_id = $1 and member_id = any($2::uuid[])`,
    [tx.context.cooperativeId, memberIds],
  );
  return new Map(rows.map((account) => [account.member_id, account]));
}

/** Accounts whose plan in force is paid this way, locked, in the order of their ids. */
export const accountsPayingBy = (tx: Tx, channel: PlanChannel): Promise<ShareAccount[]> =>
  tx.query<ShareAccount>(
    `select ${COLUMNS} from member_share_account where cooperative_id = $1 and account_id in (
       select account_id from instalment_plan where cooperative_id = $1 and channel = $2 and replaced_on is null)
     order by account_id for no key update`,
    [tx.context.cooperativeId, channel],
  );
