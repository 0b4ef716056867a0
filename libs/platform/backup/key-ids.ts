import crypto from 'node:crypto';
import type { Secrets } from '../config/secrets.js';
import { BackupRefused } from './refused.js';

/** A name for a key from which nobody can find the key. */
export const keyId = (base64: string): string =>
  crypto
    .createHash('sha256')
    .update('coopkantoor master key')
    .update(Buffer.from(base64, 'base64'))
    .digest('hex')
    .slice(0, 16);

/** The keys that encrypted values of this installation were made with. */
export const keyIdsOf = (secrets: Secrets): string[] => [keyId(secrets.masterKey)];

/** @throws BackupRefused naming the keys that are missing: without them names, numbers and documents stay unreadable */
export function checkKeyIds(needed: readonly string[], secrets: Secrets): void {
  const held = keyIdsOf(secrets);
  const missing = needed.filter((id) => !held.includes(id));
  if (missing.length === 0) return;
  throw new BackupRefused(
    `The secrets.json here does not hold the master key ${missing.join(', ')} that this backup needs: put back the secrets.json of the office it was made of.`,
  );
}
