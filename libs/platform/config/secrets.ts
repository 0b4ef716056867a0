import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Made at first start, kept in one file that only its owner may read; processes on one installation share it. */
export interface Secrets {
  /** Password of each database role. */
  database: Record<'owner' | 'app' | 'relay' | 'scheduler' | 'desk' | 'queue' | 'sealer' | 'vault', string>;
  /** Superuser of the embedded server; unused with an external one. */
  embedded: string;
  /** Wraps every key that encrypts something (AES-256), base64. The current one. */
  masterKey: string;
  /** Those of before, until nothing lies under them any more. */
  formerMasterKeys?: string[];
}

const random = (): string => crypto.randomBytes(24).toString('base64url');

/** Reads the file or makes it; a second process that starts at the same moment reads the first one's. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  fs.mkdirSync(dataDir, { recursive: true });
  const fresh: Secrets = {
    database: {
      owner: random(),
      app: random(),
      relay: random(),
      scheduler: random(),
      desk: random(),
      queue: random(),
      sealer: random(),
      vault: random(),
    },
    embedded: random(),
    masterKey: crypto.randomBytes(32).toString('base64'),
  };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(draft);
  }
  return readSecrets(dataDir)!;
}

/** What a data folder holds already; nothing is made. */
export function readSecrets(dataDir: string): Secrets | undefined {
  const file = path.join(dataDir, 'secrets.json');
  return fs.existsSync(file) ? complete(JSON.parse(fs.readFileSync(file, 'utf8')) as Secrets) : undefined;
}

/**
 * A file from before a role existed has no password for it. All processes make the same one of a secret they share, so that
 * none has to write.
 */
function complete(secrets: Secrets): Secrets {
  const derived = (role: string) =>
    crypto.createHmac('sha256', secrets.database.owner).update(`password of ${role}`).digest('base64url');
  const { sealer = derived('sealer'), vault = derived('vault') } = secrets.database as Partial<Secrets['database']>;
  return { ...secrets, database: { ...secrets.database, sealer, vault } };
}
