import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** Accounts with a plan in force, or that were late the last time. */
export async function accountsToWatch(tx: Tx): Promise<Id[]> {
  const rows = await tx.query<{ account_id: Id }>(
    `select account_id from instalment_plan where cooperative_id = $1 and replaced_on is null
     union select account_id from share_movement where cooperative_id = $1 and kind = 'arrears_opened'
     order by account_id`,
    [tx.context.cooperativeId],
  );
  return rows.map((row) => row.account_id);
}

/** Whether an account was late, as it was written down last. */
export async function lastArrears(tx: Tx, accountIds: readonly Id[]): Promise<Map<Id, { kind: string }>> {
  const rows = await tx.query<{ account_id: Id; kind: string }>(
    `select distinct on (account_id) account_id, kind from share_movement
     where cooperative_id = $1 and account_id = any($2::uuid[]) and kind in ('arrears_opened', 'arrears_closed')
     order by account_id, recorded_at desc, movement_id desc`,
    [tx.context.cooperativeId, accountIds],
  );
  return new Map(rows.map(({ account_id, kind }) => [account_id, { kind }]));
}
