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
  const account = serverAccount(ownerOf(path.join(folder, 'cluster')));
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

function ownerOf(file: string): Account {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
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
  const real = fs.realpathSync(folder);
  if (!account) return real;
  fs.chownSync(real, account.uid, account.gid);
  return canWrite(account, real) ? real : linkElsewhere(folder, account);
}

function linkElsewhere(folder: string, account: NonNullable<Account>): string {
  fs.mkdirSync(path.join(SHARED, 'data'), { recursive: true, mode: 0o755 });
  const elsewhere = fs.mkdtempSync(path.join(SHARED, 'data', 'postgres-'));
  fs.chownSync(elsewhere, account.uid, account.gid);
  try {
    fs.rmdirSync(folder);
    fs.symlinkSync(elsewhere, folder);
    return elsewhere;
  } catch (error) {
    fs.rmdirSync(elsewhere);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY')
      throw new Error(`The account the database runs as cannot reach ${folder}.`, { cause: error });
    // another process that starts at the same moment was first
    return usableFolder(folder, account);
  }
}
