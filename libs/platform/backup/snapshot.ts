import pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { urlFor } from '../database/roles.js';
import { columnTypes } from '../database/column-types.js';
import type { Secrets } from '../config/secrets.js';

/** The office as it was at one moment, to read from while people go on working. */
export interface Snapshot {
  client: pg.Client;
  cooperativeIds: Id[];
  /** Under which co-operatives each table of theirs must be read; `undefined` stands for all of them at once. */
  tenants: (Id | undefined)[];
  close(): Promise<void>;
}

/**
 * A superuser reads every row at once. An administrator of a hosted server is none, and forced row-level security holds for
 * the owner of the tables too: then each co-operative is read under its own name, in the same moment.
 */
export async function takeSnapshot(
  server: { adminUrl: string; database: string; secrets: Secrets },
  asOwner = false,
): Promise<Snapshot> {
  const inside = new URL(server.adminUrl);
  inside.pathname = `/${server.database}`;
  const admin = await connect(inside.href);
  const sees = asOwner ? false : await seesEverything(admin);
  if (sees) {
    await begin(admin);
    await admin.query(`set local row_security = off`);
    const cooperativeIds = await cooperativesOf(admin);
    return { client: admin, cooperativeIds, tenants: [undefined], close: () => admin.end() };
  }
  await admin.end();
  const role = (name: 'owner' | 'scheduler') =>
    connect(urlFor(server.adminUrl, name, server.secrets.database[name], server.database));
  const [owner, scheduler] = [await role('owner'), await role('scheduler')];
  await begin(owner);
  const { rows } = await owner.query<{ moment: string }>(`select pg_export_snapshot() as moment`);
  await begin(scheduler);
  await scheduler.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]!.moment)}`);
  const cooperativeIds = await cooperativesOf(scheduler);
  await scheduler.end();
  return { client: owner, cooperativeIds, tenants: cooperativeIds, close: () => owner.end() };
}

/** Reads and proofs as the office itself would see one co-operative. */
export async function bindTenant(client: pg.Client, cooperativeId: Id | ''): Promise<void> {
  await client.query(`select set_config('app.cooperative_id', $1, true)`, [cooperativeId]);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    types: columnTypes,
    application_name: 'coopkantoor backup',
  });
  // a cut connection is told to whoever waits for its answer
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function begin(client: pg.Client): Promise<void> {
  // a large office takes as long as it takes, and nobody waits for it
  await client.query(
    `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '30s'`,
  );
  await client.query(`begin isolation level repeatable read read only`);
}

async function seesEverything(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ sees: boolean }>(
    `select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`,
  );
  return rows[0]!.sees;
}

async function cooperativesOf(client: pg.Client): Promise<Id[]> {
  const { rows } = await client.query<{ cooperative_id: Id }>(`select cooperative_id from cooperative order by 1`);
  return rows.map((row) => row.cooperative_id);
}
