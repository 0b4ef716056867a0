import type { Id } from '#libs/kernel/index.js';
import { currentHead, openUnderMaster, sealUnderMaster, type Tx } from '#libs/platform/index.js';
import type { Ground } from '../core/grounds.js';

/** A BSN with why and since when it is kept. */
export interface BsnRow {
  bsn: string;
  ground: Ground;
  stored_at: Date;
}

/** Bound to whose it is: a row copied to another member or co-operative does not open. */
const aboutOf = (tx: Tx, memberId: Id): string => `bsn of ${memberId} in ${tx.context.cooperativeId}`;

/** @param tx on the vault's own connection: no other role can read the table */
export async function findBsn(tx: Tx, memberId: Id): Promise<BsnRow | undefined> {
  const row = await tx.maybe<{ sealed: Buffer; ground: Ground; stored_at: Date }>(
    `select sealed, ground, stored_at from bsn where cooperative_id = $1 and member_id = $2`,
    [tx.context.cooperativeId, memberId],
  );
  return row && { ...row, bsn: openUnderMaster(row.sealed, aboutOf(tx, memberId)).toString() };
}

export async function putBsn(tx: Tx, memberId: Id, bsn: string, ground: Ground): Promise<void> {
  await tx.execute(
    `insert into bsn (cooperative_id, member_id, sealed, ground, stored_by) values ($1, $2, $3, $4, $5)
     on conflict (cooperative_id, member_id) do update
       set sealed = excluded.sealed, ground = excluded.ground, stored_by = excluded.stored_by, stored_at = now()`,
    [
      tx.context.cooperativeId,
      memberId,
      sealUnderMaster(Buffer.from(bsn), aboutOf(tx, memberId)),
      ground,
      tx.context.actor.id!,
    ],
  );
}

/** @returns false when there was none */
export const deleteBsn = async (tx: Tx, memberId: Id): Promise<boolean> =>
  (await tx.execute(`delete from bsn where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ])) === 1;

/** Puts at most `limit` numbers that lie under another master key under the current one. @returns how many */
export async function rewrapBsns(tx: Tx, limit: number): Promise<number> {
  const rows = await tx.query<{ member_id: Id; sealed: Buffer }>(
    `select member_id, sealed from bsn where cooperative_id = $1 and substring(sealed from 1 for 9) <> $2
     order by member_id limit $3 for update skip locked`,
    [tx.context.cooperativeId, currentHead(), limit],
  );
  for (const { member_id, sealed } of rows) {
    const about = aboutOf(tx, member_id);
    await tx.execute(`update bsn set sealed = $3 where cooperative_id = $1 and member_id = $2`, [
      tx.context.cooperativeId,
      member_id,
      sealUnderMaster(openUnderMaster(sealed, about), about),
    ]);
  }
  return rows.length;
}
