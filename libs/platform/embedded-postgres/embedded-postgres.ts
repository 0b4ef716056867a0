import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ensureCluster } from './cluster.js';
import { preparePlace, type Place } from './place.js';
import { isAlive, readPostmaster, type Postmaster } from './postmaster.js';
import { launchServer, sleep, stopServer, tailOfLog } from './server.js';

/** Held shared by every process that uses the server, on the server itself: it lets go by itself when a process dies. */
const IN_USE_LOCK = 7_204_712;
const PATIENCE_MS = 30_000;
const LAUNCHES = 3;

export interface EmbeddedPostgres {
  /** Connection of the superuser to the maintenance database. */
  adminUrl: string;
  port: number;
  /** Whether the server was already running, started by another process or left by one that was killed. */
  attached: boolean;
  /** Resolves when the server is gone, or was left. */
  gone: Promise<void>;
  /** Leaves the server and stops it, unless somebody else still uses it. */
  stop(): Promise<void>;
  /** Leaves the server running. */
  leave(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster and the log; made when missing. */
  folder: string;
  /** Of the superuser; only the first start sets it. */
  password: string;
  /** Server settings, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Readonly<Record<string, string>>;
  /** Where it must listen, when others know it there; a free port otherwise. */
  port?: number;
}

/**
 * A real PostgreSQL on this machine with nothing but npm: made at first start, attached to when it already runs, recovered
 * by itself after a crash. Any number of processes may call this at once for one folder and get the same server.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(options.folder);
  ensureCluster(place, options.password);
  const end = Date.now() + PATIENCE_MS;
  let launches = 0;
  let child: ChildProcess | undefined;
  for (; Date.now() < end; await sleep(20)) {
    const running = readPostmaster(place.cluster);
    const lock = running?.port ? await join(running, options.password, place) : undefined;
    if (running && lock) return handle(running, lock, options.password, running.pid !== child?.pid);
    if (running || isStarting(child)) continue;
    if (launches++ === LAUNCHES)
      throw new Error(`The database does not start; the end of ${place.log} says:\n${tailOfLog(place)}`);
    child = await launchServer(place, options.settings ?? {}, options.port);
  }
  throw new Error(`The database did not answer within ${PATIENCE_MS / 1000} seconds; see ${place.log}.`);
}

/** Stops a server whoever uses it; for clearing a folder away. */
export async function stopEmbeddedPostgres(folder: string): Promise<void> {
  const running = runningIn(folder);
  if (running) await stopServer(running.pid);
}

/** Whether a living process uses the server of a folder; a server left behind by one that was killed is not in use. */
export async function isEmbeddedPostgresInUse(folder: string, password: string): Promise<boolean> {
  const running = runningIn(folder);
  if (!running) return false;
  const client = adminClient(running.port, password);
  try {
    await client.connect();
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [IN_USE_LOCK]);
    return !rows[0]!.free;
  } finally {
    await client.end();
  }
}

function runningIn(folder: string): Postmaster | undefined {
  return fs.existsSync(folder) ? readPostmaster(path.join(fs.realpathSync(folder), 'cluster')) : undefined;
}

const isStarting = (child: ChildProcess | undefined): boolean =>
  child?.pid !== undefined && child.exitCode === null && child.signalCode === null && isAlive(child.pid);

/** @returns the connection that holds the lock; undefined while the server starts or stops */
async function join(running: Postmaster, password: string, place: Place): Promise<pg.Client | undefined> {
  const client = adminClient(running.port, password);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if ((error as { code?: string }).code === '28P01') {
      throw new Error(
        `The database in ${place.folder} was made with another password than secrets.json beside it holds.`,
        { cause: error },
      );
    }
    return undefined;
  }
}

function handle(running: Postmaster, lock: pg.Client, password: string, attached: boolean): EmbeddedPostgres {
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${running.port}/postgres`,
    port: running.port,
    attached,
    gone: new Promise((resolve) => lock.once('end', resolve)),
    leave: () => lock.end(),
    stop: async () => {
      if (await isLastUser(lock, running, password)) await stopServer(running.pid);
    },
  };
}

/**
 * Lets go of the shared lock and tries for the whole of it. Who has that keeps it until the server is down: a process that
 * starts meanwhile waits for its share, is cut off, and starts the server anew.
 */
async function isLastUser(lock: pg.Client, running: Postmaster, password: string): Promise<boolean> {
  try {
    await lock.query('select pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
    return await isFree(lock);
  } catch {
    // the server threw its connections out, or is gone; nobody else has a lock then either, unless they came back
    const again = adminClient(running.port, password);
    return again.connect().then(
      () => isFree(again),
      () => true,
    );
  }
}

async function isFree(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [IN_USE_LOCK]);
  if (!rows[0]!.free) await client.end();
  return rows[0]!.free;
}

function adminClient(port: number, password: string): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
    application_name: 'coopkantoor launcher',
  });
  // a cut connection is noticed by those who use it; without a listener it would end the process
  client.on('error', () => undefined);
  return client;
}
