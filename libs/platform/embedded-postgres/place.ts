import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canRun, canWrite, serverAccount, type Account } from './account.js';
import { findBinaries } from './binaries.js';
import { moveUnlessThere } from './move.js';

/** Everything the launcher needs to know about where it works. */
export interface Place {
  account: Account;
  /** Folder with bin/, lib/ and share/ that the account can use. */
  binaries: string;
  /** Folder of the cluster and the server's log, owned by the account. */
  folder: string;
  cluster: string;
  log: string;
}

/** Only used when root starts from a folder that nobody else may enter, such as root's own home. */
const SHARED = '/var/lib/coopkantoor';

/** @param folder where the cluster should live; when the server's account cannot get there it becomes a link to where it does */
export function preparePlace(folder: string): Place {
  const account = serverAccount();
  const found = findBinaries();
  const usable = usableBinaries(found.folder, found.version, account);
  const home = usableFolder(path.resolve(folder), account);
  return {
    account,
    binaries: usable,
    folder: home,
    cluster: path.join(home, 'cluster'),
    log: path.join(home, 'server.log'),
  };
}

function usableBinaries(folder: string, version: string, account: Account): string {
  const server = (root: string) => path.join(root, 'bin', 'postgres');
  if (!account || canRun(account, server(folder))) return folder;
  const copy = path.join(SHARED, `postgresql-${version}`);
  if (canRun(account, server(copy))) return copy;
  const draft = `${copy}.${process.pid}`;
  fs.mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  fs.cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  openToReaders(draft);
  moveUnlessThere(draft, copy);
  return copy;
}

function openToReaders(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) fs.chmodSync(full, entry.isDirectory() ? 0o755 : fs.statSync(full).mode | 0o444);
  }
}

function usableFolder(folder: string, account: Account): string {
  fs.mkdirSync(folder, { recursive: true });
  if (!account) return fs.realpathSync(folder);
  const real = fs.realpathSync(folder);
  fs.chownSync(real, account.uid, account.gid);
  if (canWrite(account, real)) return real;
  const elsewhere = path.join(SHARED, 'data', crypto.createHash('sha256').update(real).digest('hex').slice(0, 16));
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  fs.chownSync(elsewhere, account.uid, account.gid);
  fs.rmdirSync(folder);
  fs.symlinkSync(elsewhere, folder);
  return elsewhere;
}
