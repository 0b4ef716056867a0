import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export interface ApiTokenRow {
  token_id: Id;
  name: string;
  scopes: string[];
  created_by: Id;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

const COLUMNS = 'token_id, name, scopes, created_by, created_at, expires_at, used_at, ended_at';

export const listTokens = (tx: Tx): Promise<ApiTokenRow[]> =>
  tx.query<ApiTokenRow>(
    `select ${COLUMNS} from api_token where cooperative_id = $1 order by ended_at nulls first, created_at desc limit 200`,
    [tx.context.cooperativeId],
  );

export async function addToken(
  tx: Tx,
  token: { tokenId: Id; hash: Buffer; name: string; scopes: readonly string[]; createdBy: Id; days: number },
): Promise<void> {
  await tx.query(
    `insert into api_token (cooperative_id, token_id, token_hash, name, scopes, created_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
    [tx.context.cooperativeId, token.tokenId, token.hash, token.name, token.scopes, token.createdBy, token.days],
  );
}

/** A token that works now. Its last use is written down by the hour. */
export async function useToken(tx: Tx, hash: Buffer): Promise<ApiTokenRow | undefined> {
  const row = await tx.maybe<ApiTokenRow>(
    `select ${COLUMNS} from api_token
     where cooperative_id = $1 and token_hash = $2 and ended_at is null and expires_at > now()`,
    [tx.context.cooperativeId, hash],
  );
  if (!row) return undefined;
  await tx.execute(
    `update api_token set used_at = date_trunc('hour', now())
     where cooperative_id = $1 and token_id = $2 and used_at is distinct from date_trunc('hour', now())`,
    [tx.context.cooperativeId, row.token_id],
  );
  return row;
}

/** @returns false when there is no such token, or it was ended before */
export async function endToken(tx: Tx, tokenId: Id): Promise<boolean> {
  const touched = await tx.execute(
    `update api_token set ended_at = now() where cooperative_id = $1 and token_id = $2 and ended_at is null`,
    [tx.context.cooperativeId, tokenId],
  );
  return touched === 1;
}
