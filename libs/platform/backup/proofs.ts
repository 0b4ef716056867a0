import crypto from 'node:crypto';
import type pg from 'pg';
import { systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext } from '../database/tenant-context.js';
import { ROLES } from '../database/roles.js';
import { Tx } from '../database/tx.js';
import type { Manifest } from './manifest.js';
import { bindTenant } from './snapshot.js';

/** A question that a restored office must answer as the office did that was backed up; the answer is a text of any length. */
export type Proof = (tx: Tx) => Promise<string>;
export type Proofs = Readonly<Record<string, Proof>>;

/** What every document row says its bytes are. */
export const documentRows: Proof = async (tx) => {
  const rows = await tx.query<{ line: string }>(
    `select document_id || ' ' || encode(sha256, 'hex') || ' ' || size as line from document where cooperative_id = $1 order by 1`,
    [tx.context.cooperativeId],
  );
  return rows.map((row) => row.line).join('\n');
};

/** Asks every proof of every co-operative, as the office itself sees it. Inside a transaction of the owner or a superuser. */
export async function askProofs(
  client: pg.Client,
  cooperativeIds: readonly Id[],
  proofs: Proofs,
): Promise<Manifest['proofs']> {
  const { rows } = await client.query<{ superuser: boolean }>(
    `select rolsuper as superuser from pg_roles where rolname = current_user`,
  );
  if (rows[0]!.superuser) await client.query(`set local role ${ROLES.owner}; set local row_security = on`);
  const answers: Manifest['proofs'] = {};
  for (const cooperativeId of cooperativeIds) {
    await bindTenant(client, cooperativeId);
    const tx = new Tx(client, TenantContext.forJob(cooperativeId, 'backup', systemClock));
    const asked = (answers[cooperativeId] = {} as Record<string, string>);
    for (const [name, proof] of Object.entries(proofs)) asked[name] = digest(await proof(tx));
  }
  return answers;
}

const digest = (text: string): string => crypto.createHash('sha256').update(text).digest('hex');
