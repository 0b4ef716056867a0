import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';
import { readSecrets, type Secrets } from './secrets.js';

/** The keys of an installation, the current one first. */
export const masterKeysOf = (secrets: Secrets): string[] => [secrets.masterKey, ...(secrets.formerMasterKeys ?? [])];

/** From the settings when they hold them, otherwise from secrets.json as it is at that moment. */
export const masterKeySource =
  (config: Pick<Config, 'masterKeys' | 'dataDir'>, secrets: Secrets) => (): readonly string[] =>
    config.masterKeys ?? masterKeysOf(readSecrets(config.dataDir) ?? secrets);

/** Makes a new current key; the one of before stays at hand. */
export function addMasterKey(dataDir: string): void {
  change(dataDir, (secrets) => ({
    masterKey: crypto.randomBytes(32).toString('base64'),
    formerMasterKeys: masterKeysOf(secrets),
  }));
}

/** Takes out every key but the current one. Only when nothing lies under them any more. */
export function forgetFormerMasterKeys(dataDir: string): void {
  change(dataDir, () => ({ formerMasterKeys: undefined }));
}

function change(dataDir: string, how: (secrets: Secrets) => Partial<Secrets>): void {
  const secrets = readSecrets(dataDir);
  if (!secrets) throw new RangeError(`there is no secrets.json in ${dataDir}`);
  const file = path.join(dataDir, 'secrets.json');
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify({ ...secrets, ...how(secrets) }, null, 2), { mode: 0o600, flush: true });
  fs.renameSync(draft, file);
}
