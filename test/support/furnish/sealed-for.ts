import crypto from 'node:crypto';
import type { Id } from '#libs/kernel/index.js';
import { sealUnderMaster, sealWith } from '#libs/platform/keys/master-keys.js';
import type { Put } from './furniture.js';

/** A value under a key of its own, as the office itself would have put it there. */
export async function sealedFor(put: Put, personId: Id, value: unknown): Promise<Buffer> {
  const key = crypto.randomBytes(32);
  await put('person_key', { person_id: personId, wrapped_key: sealUnderMaster(key, personId) });
  return sealWith(key, Buffer.from(JSON.stringify(value)), personId);
}
