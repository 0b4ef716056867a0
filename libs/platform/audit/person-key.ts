import crypto from 'node:crypto';
import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import { openUnderMaster, openWith, sealUnderMaster, sealWith } from '../keys/master-keys.js';

/** AES-256-GCM under the person's own key, as `nonce ‖ tag ‖ ciphertext`. Makes the key at first use. */
export async function encryptForPerson(tx: Tx, personId: Id, values: unknown): Promise<Buffer> {
  return sealWith(await personKey(tx, personId), Buffer.from(JSON.stringify(values)), personId);
}

/** Reads back what `encryptForPerson` wrote; undefined once the person's key was destroyed. */
export async function decryptForPerson(tx: Tx, personId: Id, sealed: Buffer): Promise<unknown> {
  const row = await tx.maybe<{ wrapped_key: Buffer }>(
    `select wrapped_key from person_key where cooperative_id = $1 and person_id = $2`,
    [tx.context.cooperativeId, personId],
  );
  if (!row) return undefined;
  return JSON.parse(openWith(openUnderMaster(row.wrapped_key, personId), sealed, personId).toString()) as unknown;
}

/** A secret of a login, which belongs to no co-operative: under the master key itself. @param about whose it is */
export const sealSecret = (plain: string, about: string): Buffer => sealUnderMaster(Buffer.from(plain), about);

export const openSecret = (sealed: Buffer, about: string): string => openUnderMaster(sealed, about).toString();

async function personKey(tx: Tx, personId: Id): Promise<Buffer> {
  await tx.execute(
    `insert into person_key (cooperative_id, person_id, wrapped_key) values ($1, $2, $3) on conflict do nothing`,
    [tx.context.cooperativeId, personId, sealUnderMaster(crypto.randomBytes(32), personId)],
  );
  const row = await tx.one<{ wrapped_key: Buffer }>(
    `select wrapped_key from person_key where cooperative_id = $1 and person_id = $2`,
    [tx.context.cooperativeId, personId],
  );
  return openUnderMaster(row.wrapped_key, personId);
}
