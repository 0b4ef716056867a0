import path from 'node:path';
import pg from 'pg';
import { prepareDatabase, type RoleUrls } from '#libs/platform/database/bootstrap.js';
import { ROLES, serving, urlFor, type RoleName } from '#libs/platform/database/roles.js';
import { startEmbeddedPostgres } from '#libs/platform/embedded-postgres/embedded-postgres.js';
import { useMasterKeys } from '#libs/platform/keys/master-keys.js';
import { testSecrets } from './test-secrets.js';

/** A migrated, empty database of one suite's own. */
export interface TestDatabase {
  name: string;
  /** Connections of the roles that serve; `urls.app` is the one under row-level security. */
  urls: RoleUrls;
  /** Connection of the superuser to this database: sees every row, for preparing and for looking afterwards. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** One clone at a time: copying a template fails while anybody else is connected to it. */
const CLONE_LOCK = 7_204_713;
const template = (): string => `test_${process.env.TEST_RUN}`;
let clones = 0;

/**
 * A copy of the migrated template. The first call of a test run starts the server and runs the migrations; every next one
 * takes about 0.2 s. With TEST_DATABASE_URL it happens on that server instead of the embedded one.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  useMasterKeys(() => [testSecrets.masterKey]);
  const server = await serverUrl();
  const name = `${template()}_${process.pid}_${clones++}_${Date.now().toString(36)}`;
  await asAdmin(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await ensureTemplate(client, server);
    await client.query(`create database ${name} template ${template()} owner ${ROLES.owner}`);
  });
  const url = (role: RoleName) => urlFor(server, role, testSecrets.database[role], name);
  return {
    name,
    urls: serving(url),
    adminUrl: databaseOn(server, name),
    drop: () => asAdmin(server, (client) => dropDatabase(client, name)),
  };
}

/** Administrator's connection to the test server itself, for tests that make databases of their own. */
export async function serverUrl(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const server = await startEmbeddedPostgres({
    folder: path.join(process.env.TEST_FOLDER!, 'postgres'),
    password: testSecrets.embedded,
    // nothing here needs to survive a power cut
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  await server.leave();
  return server.adminUrl;
}

async function ensureTemplate(client: pg.Client, server: string): Promise<void> {
  const made = await client.query('select 1 from pg_database where datname = $1', [template()]);
  if (made.rowCount) return;
  const draft = `${template()}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await prepareDatabase(server, draft, testSecrets);
  await client.query(`alter database ${draft} rename to ${template()}`);
}

/**
 * Waits a moment for connections that are just closing: one that is cut instead tells its pool so, and a pool without a
 * listener takes the whole suite with it.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1 limit 1', [name]);
    if (!rowCount) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.query(`drop database if exists ${name} with (force)`);
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
