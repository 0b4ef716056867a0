import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { CANONICAL, ChainWalk, LATE_MINUTES, type Fault, type SealedRow } from './seal.js';

const PAGE = 5_000;

export interface Verdict {
  cooperativeId: Id;
  /** How many rows are in the chain, and the seal of the last: written down elsewhere, it proves later that nothing before it changed. */
  position: number;
  head: string;
  /** The moment of the last row in the chain. */
  until: string | null;
  /** Rows that wait for a seal. */
  waiting: number;
  faults: (Fault | { kind: 'inserted'; audit_id: string } | { kind: 'other_head'; position: number })[];
}

/**
 * Goes along the whole chain of a co-operative.
 * @param client that may read the log and its seals: of the sealer's role
 * @param known a place and its seal from an earlier verdict, which must still stand
 */
export async function verifyAudit(
  client: pg.ClientBase,
  cooperativeId: Id,
  known?: { position: number; head: string },
): Promise<Verdict> {
  const walk = new ChainWalk();
  const faults: Verdict['faults'] = [];
  for (let page = PAGE; page === PAGE;) {
    const { rows } = await client.query<SealedRow & { position: string }>(
      `select s.position, s.audit_id, s.hash, s.row_at = a.at as same_moment, case when a.audit_id is not null then ${CANONICAL} end as canonical
       from audit_seal s left join audit a on a.cooperative_id = s.cooperative_id and a.audit_id = s.audit_id
       where s.cooperative_id = $1 and s.position > $2 order by s.position limit ${PAGE}`,
      [cooperativeId, walk.position],
    );
    for (const row of rows) {
      walk.step({ ...row, position: Number(row.position) });
      if (known?.position === walk.position && known.head !== walk.head.toString('hex'))
        faults.push({ kind: 'other_head', position: walk.position });
    }
    page = rows.length;
  }
  if (known && known.position > walk.position) faults.push({ kind: 'other_head', position: known.position });
  const { until, waiting, inserted } = await unsealed(client, cooperativeId);
  faults.push(...walk.faults, ...inserted.map((audit_id) => ({ kind: 'inserted' as const, audit_id })));
  return { cooperativeId, position: walk.position, head: walk.head.toString('hex'), until, waiting, faults };
}

/** Rows without a seal: those too old for what is sealed already were put there afterwards. */
async function unsealed(client: pg.ClientBase, cooperativeId: Id) {
  const { rows } = await client.query<{ until: string | null; waiting: number; inserted: Id[] }>(
    `with l as (select max(until) as until from audit_seal where cooperative_id = $1),
     u as (select a.audit_id, a.at < l.until - interval '${LATE_MINUTES} minutes' as late from audit a, l where a.cooperative_id = $1
       and not exists (select from audit_seal s where s.cooperative_id = a.cooperative_id and s.audit_id = a.audit_id))
     select to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until, (select count(*)::int from u where late is not true) as waiting,
       array(select audit_id from u where late limit 1000) as inserted from l`,
    [cooperativeId],
  );
  return rows[0]!;
}
