import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { moveUnlessThere } from './move.js';
import { isAlive } from './postmaster.js';
import type { Place } from './place.js';

/** Messages in English and times in UTC, whatever the machine is set to; nothing else of our environment reaches the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  LC_MESSAGES: 'C',
  TZ: 'UTC',
});

/**
 * Makes the cluster unless it exists. It is made beside its place and moved there whole, so that a start that was killed
 * half way leaves no half cluster, and of two that start at once one wins and the other uses the winner's.
 */
export function ensureCluster(place: Place, password: string): void {
  sweepDrafts(place);
  if (fs.existsSync(path.join(place.cluster, 'PG_VERSION'))) return;
  const draft = `${place.cluster}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (place.account) fs.chownSync(passwordFile, place.account.uid, place.account.gid);
    runInitdb(place, draft, passwordFile);
    moveUnlessThere(draft, place.cluster);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

function runInitdb(place: Place, target: string, passwordFile: string): void {
  const args = ['-D', target, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  // the built-in collation sorts the same on every machine
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const initdb = spawnSync(path.join(place.binaries, 'bin', 'initdb'), [...args, ...locale], {
    ...place.account,
    env: serverEnvironment(),
    cwd: place.folder,
    encoding: 'utf8',
  });
  if (initdb.status !== 0)
    throw new Error(`The database could not be made in ${place.folder}: ${initdb.stderr || initdb.error}`);
}

function sweepDrafts(place: Place): void {
  for (const name of fs.readdirSync(place.folder)) {
    const maker = /^cluster\.(\d+)/.exec(name);
    if (maker && !isAlive(Number(maker[1]))) fs.rmSync(path.join(place.folder, name), { recursive: true, force: true });
  }
}
