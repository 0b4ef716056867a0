import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { BEGINNING, CANONICAL, LATE_MINUTES, sealOf } from './seal.js';

/** Each time the rows of the last minutes are looked through for those without a seal, so a large import takes few looks. */
const BATCH = 10_000;
const SEAL_LOCK = 7_204_721;

/** Co-operatives with rows that have no seal yet. */
const WAITING = `
  select c.cooperative_id from cooperative c
  left join lateral (
    select until from audit_seal s where s.cooperative_id = c.cooperative_id order by position desc limit 1) l on true
  where exists (
    select from audit a where a.cooperative_id = c.cooperative_id and a.at >= coalesce(l.until, '-infinity') - interval '${LATE_MINUTES} minutes'
      and not exists (select from audit_seal s where s.cooperative_id = a.cooperative_id and s.audit_id = a.audit_id))`;

const UNSEALED = `
  select a.audit_id, a.at, ${CANONICAL} as canonical from audit a
  where a.cooperative_id = $1 and a.at >= $2::timestamptz - interval '${LATE_MINUTES} minutes'
    and not exists (select from audit_seal s where s.cooperative_id = a.cooperative_id and s.audit_id = a.audit_id)
  order by a.at, a.audit_id limit ${BATCH}`;

/**
 * Chains what was written since, per co-operative, in the order of its moments. A row that commits late gets a later place;
 * one that claims to be much older than what is sealed already gets none, and verifying tells of it.
 * @param client of the sealer's role; one sealer at a time works, another answers 0 at once
 * @returns how many rows were sealed
 */
export async function sealAudit(client: pg.ClientBase): Promise<number> {
  const { rows: locks } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock($1) as mine`, [SEAL_LOCK]);
  if (!locks[0]!.mine) return 0;
  try {
    const { rows } = await client.query<{ cooperative_id: Id }>(WAITING);
    let sealed = 0;
    for (const { cooperative_id } of rows) {
      for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await sealBatch(client, cooperative_id);
    }
    return sealed;
  } finally {
    await client.query(`select pg_advisory_unlock($1)`, [SEAL_LOCK]);
  }
}

interface Last {
  position: string;
  until: string;
  hash: Buffer;
}

async function sealBatch(client: pg.ClientBase, cooperativeId: Id): Promise<number> {
  const last = await client.query<Last>(
    `select position, until::text as until, hash from audit_seal where cooperative_id = $1 order by position desc limit 1`,
    [cooperativeId],
  );
  const { position, until, hash } = last.rows[0] ?? { position: '0', until: '-infinity', hash: BEGINNING };
  const { rows } = await client.query<{ audit_id: Id; canonical: string }>(UNSEALED, [cooperativeId, until]);
  const hashes: Buffer[] = [];
  for (const row of rows) hashes.push(sealOf(hashes.at(-1) ?? hash, row.canonical));
  if (rows.length === 0) return 0;
  await client.query(
    `insert into audit_seal (cooperative_id, position, audit_id, row_at, until, hash)
     select $1, $2::bigint + s.n, s.audit_id, a.at, greatest($5::timestamptz, max(a.at) over (order by s.n)), s.hash
     from unnest($3::uuid[], $4::bytea[]) with ordinality as s (audit_id, hash, n)
     join audit a on a.cooperative_id = $1 and a.audit_id = s.audit_id`,
    [cooperativeId, position, rows.map((row) => row.audit_id), hashes, until],
  );
  return rows.length;
}
