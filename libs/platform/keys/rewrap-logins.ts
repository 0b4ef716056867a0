import type { ClientBase } from 'pg';
import { currentHead, openUnderMaster, sealUnderMaster } from './master-keys.js';

/**
 * Puts the secrets of authenticators, which belong to logins and to no co-operative, under the current master key. Each row
 * by itself, and only while it is as it was read.
 * @param owner connection of the owner: no role that serves may read the table
 */
export async function rewrapLoginSecrets(owner: ClientBase): Promise<number> {
  const { rows: there } = await owner.query<{ there: boolean }>(`select to_regclass('totp') is not null as there`);
  if (!there[0]!.there) return 0;
  let done = 0;
  for (const column of ['secret', 'pending_secret']) {
    const { rows } = await owner.query<{ login_id: string; sealed: Buffer }>(
      `select login_id, ${column} as sealed from totp where ${column} is not null and substring(${column} from 1 for 9) <> $1`,
      [currentHead()],
    );
    for (const { login_id, sealed } of rows) {
      const fresh = sealUnderMaster(openUnderMaster(sealed, login_id), login_id);
      const { rowCount } = await owner.query(`update totp set ${column} = $3 where login_id = $1 and ${column} = $2`, [
        login_id,
        sealed,
        fresh,
      ]);
      done += rowCount ?? 0;
    }
  }
  return done;
}
