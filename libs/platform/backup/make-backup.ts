import pg from 'pg';
import pgCopy from 'pg-copy-streams';
import type { Secrets } from '../config/secrets.js';
import { urlFor } from '../database/roles.js';
import type { DocumentFiles } from '../documents/document-files.js';
import { ArchiveWriter } from './archive-writer.js';
import { columnList, quoted, readMigrations, readSequences, readTables, type TableInfo } from './catalogue.js';
import { keyIdsOf } from './key-ids.js';
import { lockFor, type BackupKeys } from './keys.js';
import { HEAD_NAME, MANIFEST_NAME, writeHead, writeManifest, type Manifest } from './manifest.js';
import { dataName, documentName } from './names.js';
import { pieces } from './pieces.js';
import { askProofs, documentRows, type Proofs } from './proofs.js';
import { bindTenant, takeSnapshot, type Snapshot } from './snapshot.js';

export interface BackupOrder {
  /** Where the backup goes; the folder must exist, the file must not. */
  file: string;
  adminUrl: string;
  database: string;
  secrets: Secrets;
  files: DocumentFiles;
  keys: BackupKeys;
  proofs: Proofs;
  /** Reads as a hosted server's administrator would have to, also where more is possible. */
  asOwner?: boolean;
}

export interface BackupMade {
  file: string;
  bytes: number;
  cooperatives: number;
  rows: number;
  documents: number;
  /** Where the key was made that opens it, when it did not exist yet. */
  madeKeyFile?: string;
}

/**
 * Writes everything the office keeps into one encrypted file, as it is at one moment, while people go on working: all tables of
 * the public schema (found in the catalogue), sequences and the documents those rows speak of. Left out are the queue's own
 * tables, which are filled from the outbox and the runs, and every key: only the names of keys are in it.
 * @throws BackupRefused when there is no way to encrypt it
 */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  const { encrypter, madeKeyFile } = await lockFor(order.keys);
  const snapshot = await takeSnapshot(order, order.asOwner);
  const archive = new ArchiveWriter(order.file, encrypter);
  try {
    const tables = await readTables(snapshot.client);
    await writeHeadOf(archive, snapshot, tables, order.secrets);
    const rows = await writeData(archive, snapshot, tables);
    const documents = await writeDocuments(archive, snapshot, tables, order.files);
    const proofs = await askProofs(snapshot.client, snapshot.cooperativeIds, {
      ...order.proofs,
      documents: documentRows,
    });
    const manifest: Manifest = { rows, documents, parts: archive.parts, proofs };
    const bytes = await archive.finish(MANIFEST_NAME, writeManifest(manifest));
    await rememberBackup(order, bytes, documents);
    return {
      file: order.file,
      bytes,
      cooperatives: snapshot.cooperativeIds.length,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      documents,
      madeKeyFile,
    };
  } catch (error) {
    await archive.discard();
    throw error;
  } finally {
    await snapshot.close();
  }
}

/** For health, and whoever must be reminded. Data of an older version, backed up before it is brought up to this one, has no place for it. */
async function rememberBackup({ adminUrl, database, secrets }: BackupOrder, bytes: number, documents: number) {
  const client = new pg.Client({ connectionString: urlFor(adminUrl, 'owner', secrets.database.owner, database) });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('backup_made') is not null as there`);
    if (!rows[0]!.there) return;
    await client.query(`insert into backup_made (made_at, bytes, documents) values (now(), $1, $2)`, [
      bytes,
      documents,
    ]);
  } finally {
    await client.end();
  }
}

async function writeHeadOf(
  archive: ArchiveWriter,
  { client }: Snapshot,
  tables: readonly TableInfo[],
  secrets: Secrets,
): Promise<void> {
  const head = writeHead({
    made_at: new Date().toISOString(),
    migrations: await readMigrations(client),
    key_ids: keyIdsOf(secrets),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await readSequences(client),
  });
  await archive.add(HEAD_NAME, head);
}

async function writeData(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  tables: readonly TableInfo[],
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of tables) {
    const tenants = table.forced ? snapshot.tenants : [undefined];
    const counted = { rows: 0 };
    let part = 0;
    for await (const piece of pieces(copied(snapshot, table, tenants, counted)))
      await archive.add(dataName(table.name, part++), piece);
    rows[table.name] = counted.rows;
  }
  return rows;
}

async function* copied(
  { client }: Snapshot,
  table: TableInfo,
  tenants: Snapshot['tenants'],
  counted: { rows: number },
): AsyncGenerator<Buffer> {
  const sql = `copy (select ${columnList(table.columns)} from ${quoted(table.name)}) to stdout`;
  for (const tenant of tenants) {
    if (tenant) await bindTenant(client, tenant);
    const stream = client.query(pgCopy.to(sql));
    for await (const chunk of stream) yield chunk as Buffer;
    counted.rows += stream.rowCount;
  }
}

/** A page of keys at a time: an office may have millions of documents. */
const PAGE = 1_000;

async function writeDocuments(
  archive: ArchiveWriter,
  { client, tenants }: Snapshot,
  tables: readonly TableInfo[],
  files: DocumentFiles,
): Promise<number> {
  let count = 0;
  // any table whose rows point at stored bytes, whichever room it is of
  for (const table of tables.filter(({ columns }) => columns.includes('storage_key'))) {
    for (const tenant of table.forced ? tenants : [undefined]) {
      if (tenant) await bindTenant(client, tenant);
      for (let after = ''; ;) {
        const { rows } = await client.query<{ key: string }>(
          `select distinct storage_key as key from ${quoted(table.name)} where storage_key > $1 order by 1 limit ${PAGE}`,
          [after],
        );
        for (const { key } of rows) await archive.add(documentName(key), await files.get(key));
        count += rows.length;
        if (rows.length < PAGE) break;
        after = rows.at(-1)!.key;
      }
    }
  }
  return count;
}
