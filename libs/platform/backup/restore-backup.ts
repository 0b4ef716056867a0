import pg from 'pg';
import { isId } from '#libs/kernel/index.js';
import { knownMigrations, prepareDatabase } from '../database/bootstrap.js';
import { columnTypes } from '../database/column-types.js';
import { urlFor } from '../database/roles.js';
import type { Secrets } from '../config/secrets.js';
import { readArchive } from './archive-reader.js';
import { checkKeyIds } from './key-ids.js';
import { keyFor, type BackupKeys } from './keys.js';
import { putGuardsBack, settleData, TableLoader, takeGuardsOff } from './load.js';
import { MANIFEST_NAME, type Head, type Manifest } from './manifest.js';
import { placeOf } from './names.js';
import { askProofs, documentRows, type Proofs } from './proofs.js';
import { BackupRefused } from './refused.js';
import type { RestoredDocuments } from './restored-documents.js';
import { sha256, verifyBackup, type Verified } from './verify.js';

export interface RestoreOrder {
  file: string;
  secrets: Secrets;
  keys: BackupKeys;
  proofs: Proofs;
  documents: RestoredDocuments;
  /** Called when the file is known to be whole and ours; nothing is started before. */
  openServer(): Promise<{ adminUrl: string; database: string }>;
}

export interface Restored {
  madeAt: string;
  cooperatives: number;
  rows: number;
  documents: number;
  /** Migrations that ran behind the data, because the backup was of an older version. */
  migrated: string[];
}

/**
 * Puts a backup back on an empty machine, whole or not at all. First all of the file is read and checked; then it is put in a
 * database of another name and its documents aside; then every trial balance and every document must be what it was; and only
 * then the database gets its name.
 * @throws BackupRefused saying why nothing was put back
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const verified = await verifyBackup(order.file, keyFor(order.keys), (head) => {
    checkMigrations(head);
    checkKeyIds(head.key_ids, order.secrets);
  });
  await order.documents.checkEmpty();
  const { adminUrl, database } = await order.openServer();
  const server = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await server.connect();
  const draft = `${database}_restoring`;
  try {
    await checkEmpty(server, adminUrl, database);
    await drop(server, draft);
    try {
      await prepareDatabase(adminUrl, draft, order.secrets, verified.head.migrations);
      await load(order, adminUrl, draft, verified);
      await prepareDatabase(adminUrl, draft, order.secrets);
      await prove(order, adminUrl, draft, verified.manifest);
      await order.documents.settle();
    } catch (error) {
      await drop(server, draft);
      await order.documents.discard();
      throw error;
    }
    await drop(server, database);
    await server.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(database)}`);
  } finally {
    await server.end();
  }
  return summary(verified);
}

function checkMigrations(head: Head): void {
  const known = knownMigrations();
  const newer = head.migrations.filter((name) => !known.includes(name));
  if (newer.length === 0) return;
  throw new BackupRefused(
    `This backup was made by a newer version of Coopkantoor (it has the migration ${newer[0]}): install that version first.`,
  );
}

/** Nothing is ever written over: a database that has any table is somebody's. */
async function checkEmpty(server: pg.Client, adminUrl: string, database: string): Promise<void> {
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [database]);
  if (!rowCount) return;
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const inside = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  await inside.connect();
  try {
    const { rows } = await inside.query<{ tables: number }>(
      `select count(*)::int as tables from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    if (rows[0]!.tables === 0) return;
  } finally {
    await inside.end();
  }
  throw new BackupRefused(
    `The database ${database} already holds an office, and a backup is only put back where there is nothing. Nothing was changed.`,
  );
}

const drop = (server: pg.Client, database: string): Promise<unknown> =>
  server.query(`drop database if exists ${pg.escapeIdentifier(database)}`);

async function asOwner<Result>(
  { secrets }: RestoreOrder,
  adminUrl: string,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: urlFor(adminUrl, 'owner', secrets.database.owner, database),
    connectionTimeoutMillis: 10_000,
    types: columnTypes,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

function load(order: RestoreOrder, adminUrl: string, draft: string, { head, manifest }: Verified): Promise<void> {
  return asOwner(order, adminUrl, draft, async (client) => {
    const guards = await takeGuardsOff(client, head);
    const loader = new TableLoader(client, head);
    let index = 0;
    for await (const { name, bytes } of readArchive(order.file, keyFor(order.keys))) {
      if (name === MANIFEST_NAME) break;
      // the file that was checked a moment ago is the file that is put back
      if (manifest.parts[index++]?.sha256 !== sha256(bytes))
        throw new BackupRefused('This backup was changed while it was read.');
      const place = placeOf(name);
      if (!place) continue;
      if ('document' in place) await order.documents.files.put(place.document, bytes);
      else await loader.take(place.table, bytes);
    }
    await loader.end();
    const short = Object.entries(manifest.rows).find(([table, rows]) => (loader.rows[table] ?? 0) !== rows);
    if (short) throw new BackupRefused(`Of table ${short[0]} not every row could be put back.`);
    await settleData(client, head);
    await putGuardsBack(client, guards);
  });
}

function prove(order: RestoreOrder, adminUrl: string, draft: string, manifest: Manifest): Promise<void> {
  return asOwner(order, adminUrl, draft, async (client) => {
    const proofs = { ...order.proofs, documents: documentRows };
    const cooperativeIds = Object.keys(manifest.proofs).filter(isId);
    const answers = await askProofs(client, cooperativeIds, proofs);
    for (const [cooperativeId, said] of Object.entries(manifest.proofs)) {
      const wrong = Object.keys(said).find((name) => answers[cooperativeId]?.[name] !== said[name]);
      if (wrong)
        throw new BackupRefused(`Put back, co-operative ${cooperativeId} has another ${wrong.replaceAll('_', ' ')}.`);
    }
    await order.documents.readAll(client, cooperativeIds);
  });
}

function summary({ head, manifest }: Verified): Restored {
  return {
    madeAt: head.made_at,
    cooperatives: Object.keys(manifest.proofs).length,
    rows: Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0),
    documents: manifest.documents,
    migrated: knownMigrations().filter((name) => !head.migrations.includes(name)),
  };
}
