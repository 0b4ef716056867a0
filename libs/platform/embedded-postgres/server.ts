import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { serverEnvironment } from './cluster.js';
import type { Place } from './place.js';
import { isAlive } from './postmaster.js';

/** Starts the server in a process group of its own: Ctrl-C in the terminal reaches us, and we stop the server last. */
export async function launchServer(
  place: Place,
  options: Readonly<Record<string, string>>,
  wantedPort?: number,
): Promise<ChildProcess> {
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const port = String(wantedPort ?? (await freePort()));
  const log = fs.openSync(place.log, 'a', 0o600);
  try {
    const args = ['-D', place.cluster, '-p', port, '-h', '127.0.0.1', '-k', '', ...settings];
    const child = spawn(path.join(place.binaries, 'bin', 'postgres'), args, {
      ...place.account,
      env: serverEnvironment(),
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.on('error', (error) => fs.appendFileSync(place.log, `${error}\n`));
    child.unref();
    return child;
  } finally {
    fs.closeSync(log);
  }
}

/** Fast shutdown: connections are cut, nothing committed is lost. After 5 s without effect the hard way, which the next start repairs. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGoneWithin(pid, 5_000)) return;
  signal(pid, 'SIGQUIT');
  await isGoneWithin(pid, 1_000);
}

/** Waits until a process has ended. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; isAlive(pid); await sleep(10)) if (Date.now() > end) return false;
  return true;
}

/** The last lines the server wrote, for an error message. */
export function tailOfLog(place: Place): string {
  return fs.readFileSync(place.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
