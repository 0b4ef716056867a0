import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Who the server runs as; undefined = as ourselves. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root lends it the account that owns the cluster, and for a new one that of
 * `postgres` or else `nobody`. No account is made.
 */
export function serverAccount(owner: Account): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (owner && owner.uid !== 0) return owner;
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!found) throw new Error('Started as root, and there is no account postgres or nobody to run the database as.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

export const canRun = (account: Account, binary: string): boolean => succeeds(account, binary, ['--version']);
export const canWrite = (account: Account, folder: string): boolean => succeeds(account, 'test', ['-w', folder]);

const succeeds = (account: Account, command: string, args: string[]): boolean =>
  spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
