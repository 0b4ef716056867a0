import { masterKeysOf } from '../config/master-key-file.js';
import type { Secrets } from '../config/secrets.js';
import { keyId } from '../keys/key-id.js';
import { BackupRefused } from './refused.js';

/** The keys that encrypted values of this installation were made with. */
export const keyIdsOf = (secrets: Secrets): string[] => masterKeysOf(secrets).map(keyId);

/** @throws BackupRefused naming the keys that are missing: without them names, numbers and documents stay unreadable */
export function checkKeyIds(needed: readonly string[], secrets: Secrets): void {
  const held = keyIdsOf(secrets);
  const missing = needed.filter((id) => !held.includes(id));
  if (missing.length === 0) return;
  throw new BackupRefused(
    `The secrets.json here does not hold the master key ${missing.join(', ')} that this backup needs: put back the secrets.json of the office it was made of.`,
  );
}
