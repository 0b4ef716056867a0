import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import {
  loadSecrets,
  prepareDatabase,
  startEmbeddedPostgres,
  type RoleUrls,
  type Secrets,
} from '#libs/platform/index.js';
import { cpuSeconds, parentOf } from './cpu.js';

/**
 * A real PostgreSQL of this run's own, with the settings it comes with (fsync and synchronous_commit on): products and
 * pairs both work on it, each in a database of its own.
 */
export interface BenchServer {
  folder: string;
  secrets: Secrets;
  adminUrl: string;
  /** Processor seconds of the server so far, without what this run asked to look on. */
  cpu(): number;
  /** An empty database with the product's tables. */
  prepare(name: string): Promise<{ url: string; urls: RoleUrls }>;
  /** An empty database. */
  create(name: string): Promise<string>;
  /** A connection whose work is not counted. */
  watch(url: string): Promise<pg.Client>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const SETTINGS = { max_connections: '200' };

export async function openServer(): Promise<BenchServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coopkantoor-bench-'));
  fs.chmodSync(folder, 0o755);
  const secrets = loadSecrets(folder);
  const start = () =>
    startEmbeddedPostgres({ folder: path.join(folder, 'postgres'), password: secrets.embedded, settings: SETTINGS });
  let postgres = await start();
  const watchers = new Set<number>();
  const clients = new Set<pg.Client>();
  let postmaster = await assertSettings(postgres.adminUrl);
  const server: BenchServer = {
    folder,
    secrets,
    get adminUrl() {
      return postgres.adminUrl;
    },
    cpu: () => cpuSeconds(postmaster, watchers),
    prepare: async (name) => {
      const urls = await prepareDatabase(postgres.adminUrl, name, secrets);
      return { url: databaseOn(postgres.adminUrl, name), urls };
    },
    create: async (name) => {
      await withClient(postgres.adminUrl, (client) => client.query(`create database ${pg.escapeIdentifier(name)}`));
      return databaseOn(postgres.adminUrl, name);
    },
    watch: async (url) => {
      const client = new pg.Client(url);
      client.on('error', () => clients.delete(client));
      await client.connect();
      clients.add(client);
      watchers.add(await backendOf(client));
      return client;
    },
    restart: async () => {
      await endAll(clients);
      await postgres.stop();
      postgres = await start();
      postmaster = await assertSettings(postgres.adminUrl);
    },
    close: async () => {
      await endAll(clients);
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

async function endAll(clients: Set<pg.Client>): Promise<void> {
  await Promise.all([...clients].map((client) => client.end().catch(() => undefined)));
  clients.clear();
}

/** A run on a server that may lose commits would be void. @returns process id of the server */
async function assertSettings(adminUrl: string): Promise<number> {
  return withClient(adminUrl, async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<Record<string, string>>(`show ${setting}`);
      if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is not on`);
    }
    return parentOf(await backendOf(client));
  });
}

async function backendOf(client: pg.Client): Promise<number> {
  return (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseOn(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
