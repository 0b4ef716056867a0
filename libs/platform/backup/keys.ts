import fs from 'node:fs';
import path from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Config } from '../config/config.js';
import { BackupRefused } from './refused.js';

export type BackupKeys = Config['backup'];

/** Where the key of backups was made, to tell the person; undefined when there was one. */
export interface Locked {
  encrypter: Encrypter;
  madeKeyFile?: string;
}

/**
 * Who can open a new backup: the holder of BACKUP_RECIPIENT's secret half, of the passphrase, or of the key file, which the
 * first backup makes.
 */
export async function lockFor(keys: BackupKeys): Promise<Locked> {
  const encrypter = new Encrypter();
  if (keys.recipient) {
    addRecipient(encrypter, keys.recipient);
    return { encrypter };
  }
  if (keys.passphrase) {
    encrypter.setPassphrase(keys.passphrase);
    return { encrypter };
  }
  const made = !fs.existsSync(keys.file);
  if (made) await makeKeyFile(keys.file);
  addRecipient(encrypter, await identityToRecipient(identityIn(keys.file)));
  return { encrypter, madeKeyFile: made ? keys.file : undefined };
}

/** @throws BackupRefused when there is nothing to open a backup with */
export function keyFor(keys: BackupKeys): Decrypter {
  const decrypter = new Decrypter();
  if (keys.passphrase) {
    decrypter.addPassphrase(keys.passphrase);
    return decrypter;
  }
  if (!fs.existsSync(keys.file)) {
    throw new BackupRefused(
      `There is no key to open the backup with: put the key of your backups in ${keys.file}, or set BACKUP_KEY_FILE or BACKUP_PASSPHRASE.`,
    );
  }
  decrypter.addIdentity(identityIn(keys.file));
  return decrypter;
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new BackupRefused('The setting BACKUP_RECIPIENT is wrong: it is no recipient of age (age1…).', {
      cause: error,
    });
  }
}

/** The file of `age-keygen`: lines of comment and one secret key. */
function identityIn(file: string): string {
  const found = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(fs.readFileSync(file, 'utf8'));
  if (!found) throw new BackupRefused(`The file ${file} holds no key of backups (AGE-SECRET-KEY-1…).`);
  return found[0];
}

async function makeKeyFile(file: string): Promise<void> {
  const identity = await generateX25519Identity();
  const lines = [
    '# The key of the backups of Coopkantoor. Whoever has it can read every backup; without it no backup can be read.',
    '# Keep a copy somewhere else than the backups and this computer.',
    `# public key: ${await identityToRecipient(identity)}`,
    identity,
    '',
  ];
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, lines.join('\n'), { mode: 0o600, flag: 'wx' });
}
