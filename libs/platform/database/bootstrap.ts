import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations/index.js';
import { migrateQueue } from '../queue/migrate-queue.js';
import type { Secrets } from '../config/secrets.js';
import { QUEUE_SCHEMA, ROLES, serving, urlFor, type RoleName } from './roles.js';

/** Any number; the same for every process, so that only one of them prepares the database at a time. */
const PREPARE_LOCK = 7_204_711;

export const MIGRATIONS_TABLE = 'schema_migration';

/**
 * PostgreSQL reckons with a disk that has to move its head to read a page out of turn (4). With memory and solid-state disks
 * that makes it read whole tables of some hundred rows for one of them, as the session of every request.
 */
const RANDOM_PAGE_COST = 1.1;

export type RoleUrls = Record<Exclude<RoleName, 'owner'>, string>;

/**
 * Roles, database, migrations: idempotent, safe with several processes starting at once. The administrator's and the
 * owner's credentials are used here and nowhere else.
 * @param only names of the migrations to run; all of this version unless an older state must be made first
 * @returns connection strings of the roles that serve
 */
export async function prepareDatabase(
  adminUrl: string,
  database: string,
  secrets: Secrets,
  only?: readonly string[],
): Promise<RoleUrls> {
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await ensureRoles(admin, secrets);
    const exists = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (!exists.rowCount) {
      // an administrator that is no superuser may hand a database only to a role it is a member of
      await admin.query(`grant ${ROLES.owner} to current_user`);
      await admin.query(
        `create database ${pg.escapeIdentifier(database)} owner ${ROLES.owner} encoding 'UTF8' template template0`,
      );
    }
    const inside = new URL(adminUrl);
    inside.pathname = `/${database}`;
    await withClient(inside.href, async (client) => {
      await ensureSchemas(client);
      await migrateQueue(client, urlFor(adminUrl, 'queue', secrets.database.queue, database));
    });
    await migrate(urlFor(adminUrl, 'owner', secrets.database.owner, database), only);
  });
  return serving((role) => urlFor(adminUrl, role, secrets.database[role], database));
}

/** Whether every migration known to this version has run. */
export async function migrationsAreDone(query: (sql: string) => Promise<{ name: string }[]>): Promise<boolean> {
  const done = new Set((await query('select name from applied_migrations()')).map((row) => row.name));
  return migrations.every((migration) => done.has(migration.name));
}

/** Names of the migrations this version knows. */
export const knownMigrations = (): string[] => migrations.map((migration) => migration.name);

async function ensureRoles(admin: pg.Client, secrets: Secrets): Promise<void> {
  for (const [role, name] of Object.entries(ROLES) as [RoleName, string][]) {
    const exists = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
    if (!exists.rowCount)
      await admin.query(`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole`);
    await admin.query(`alter role ${name} password ${pg.escapeLiteral(secrets.database[role])}`);
    await admin.query(`alter role ${name} set random_page_cost = ${RANDOM_PAGE_COST}`);
  }
}

async function ensureSchemas(inside: pg.Client): Promise<void> {
  await inside.query(`
    revoke create on schema public from public;
    grant create, usage on schema public to ${ROLES.owner};
    do $$ begin
      if not exists (select 1 from pg_namespace where nspname = '${QUEUE_SCHEMA}') then
        execute 'grant ${ROLES.queue} to ' || quote_ident(current_user);
        create schema ${QUEUE_SCHEMA} authorization ${ROLES.queue};
      end if;
    end $$;`);
}

async function migrate(ownerUrl: string, only?: readonly string[]): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: only ? migrations.filter((one) => only.includes(one.name)) : migrations,
    migrationsTableName: MIGRATIONS_TABLE,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
