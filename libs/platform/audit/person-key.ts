import crypto from 'node:crypto';
import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';

let masterKey: Buffer | undefined;

/** Called once at start with the key from the secrets file (32 bytes, base64). */
export function useMasterKey(base64: string): void {
  masterKey = Buffer.from(base64, 'base64');
  if (masterKey.length !== 32) throw new RangeError('the master key is not 32 bytes');
}

/** AES-256-GCM under the person's own key, as `nonce ‖ tag ‖ ciphertext`. Makes the key at first use. */
export async function encryptForPerson(tx: Tx, personId: Id, values: unknown): Promise<Buffer> {
  return seal(await personKey(tx, personId), Buffer.from(JSON.stringify(values)), personId);
}

/** Reads back what `encryptForPerson` wrote; undefined once the person's key was destroyed. */
export async function decryptForPerson(tx: Tx, personId: Id, sealed: Buffer): Promise<unknown> {
  const row = await tx.maybe<{ wrapped_key: Buffer }>(
    `select wrapped_key from person_key where cooperative_id = $1 and person_id = $2`,
    [tx.context.cooperativeId, personId],
  );
  if (!row) return undefined;
  return JSON.parse(open(open(master(), row.wrapped_key, personId), sealed, personId).toString()) as unknown;
}

async function personKey(tx: Tx, personId: Id): Promise<Buffer> {
  await tx.execute(
    `insert into person_key (cooperative_id, person_id, wrapped_key) values ($1, $2, $3) on conflict do nothing`,
    [tx.context.cooperativeId, personId, seal(master(), crypto.randomBytes(32), personId)],
  );
  const row = await tx.one<{ wrapped_key: Buffer }>(
    `select wrapped_key from person_key where cooperative_id = $1 and person_id = $2`,
    [tx.context.cooperativeId, personId],
  );
  return open(master(), row.wrapped_key, personId);
}

/** Seals a secret of the office (of an authenticator, of a sign-in provider) under the master key. @param about what it belongs to: it opens nowhere else */
export const sealSecret = (plain: string, about: string): Buffer => seal(master(), Buffer.from(plain), about);

/** Reads back what `sealSecret` wrote. @throws when it was changed, or belongs to something else */
export const openSecret = (sealed: Buffer, about: string): string => open(master(), sealed, about).toString();

function master(): Buffer {
  if (!masterKey) throw new Error('the master key was not set at start');
  return masterKey;
}

function seal(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: Buffer, sealed: Buffer, about: string): Buffer {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
