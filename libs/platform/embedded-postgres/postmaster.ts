import fs from 'node:fs';
import path from 'node:path';

/** A server that is, or was a moment ago, running on a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
}

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/**
 * The living server of a cluster, from the file PostgreSQL itself keeps there. A file left by a server that died, whose
 * process number now belongs to some other program, is removed: PostgreSQL would refuse to start for it.
 */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const text = readIfThere(pidFile(cluster));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isAlive(pid)) return undefined;
  if (!isPostgresOn(pid, cluster)) {
    removeStale(cluster, text);
    return undefined;
  }
  return { pid, port };
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Dead, but not yet collected by its parent. */
const isZombie = (pid: number): boolean => /^\d+ \(.*\) Z/s.test(readIfThere(`/proc/${pid}/stat`) ?? '');

function isPostgresOn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  return (readIfThere(`/proc/${pid}/cmdline`) ?? '').includes(cluster);
}

/** Moves the file away first and looks again, so that the fresh file of a server that starts right now is never lost. */
function removeStale(cluster: string, stale: string): void {
  const aside = `${pidFile(cluster)}.${process.pid}`;
  try {
    fs.renameSync(pidFile(cluster), aside);
  } catch {
    return;
  }
  if (fs.readFileSync(aside, 'utf8') !== stale) fs.renameSync(aside, pidFile(cluster));
  else fs.rmSync(aside);
}

function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
