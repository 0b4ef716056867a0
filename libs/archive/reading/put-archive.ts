import pg from 'pg';
import { systemClock, type Id } from '#libs/kernel/index.js';
import { createLogin, putMembership, type PersonRow } from '#libs/identity/index.js';
import { encryptForPerson, keepEncrypted, TenantContext, Tx, type DocumentFiles } from '#libs/platform/index.js';
import { SEALED } from '../core/left-out.js';
import { ArchiveRefused, PEOPLE, tablePart } from '../core/manifest.js';
import { archiveTables, migrationsOf } from '../data/archive-tables.js';
import { wholeTrialBalance } from '../writing/write-archive.js';
import type { ArchiveFile } from './archive-file.js';

export interface PutOrder {
  archive: ArchiveFile;
  /** Connected as owner of the tables. */
  client: pg.Client;
  files: DocumentFiles;
  /** The co-operative it becomes; that of the archive unless this installation has it already. */
  cooperativeId: Id;
}

/**
 * Puts an archive in an office as a new co-operative, whole or not at all: rows that were allowed once are not judged anew
 * (no triggers), references, keys and row-level security hold as always, and at the end the books must say what they said.
 * Writes of others to the same tables wait until it is done.
 * @throws ArchiveRefused saying why nothing was put
 */
export async function putArchive({ archive, client, files, cooperativeId }: PutOrder): Promise<void> {
  const { manifest } = archive;
  await client.query(`begin; set local lock_timeout = '30s'; set local app.cooperative_id = '${cooperativeId}'`);
  try {
    const tx = new Tx(client, TenantContext.forJob(cooperativeId, 'archive', systemClock));
    await checkTarget(tx, manifest.migrations);
    const tables = await archiveTables(tx);
    const unknown = manifest.tables.find(({ name }) => !tables.includes(name));
    if (unknown) throw new ArchiveRefused(`This version of Coopkantoor does not know the table ${unknown.name}.`);
    for (const name of tables) await client.query(`alter table ${name} disable trigger user`);
    for (const { name, rows } of order(manifest.tables, tables))
      await putTable(tx, archive, name, rows, manifest.cooperative.cooperative_id as Id);
    for (const [documentId, part] of Object.entries(manifest.documents))
      await keepEncrypted(tx, files, await storageKeyOf(tx, documentId as Id), await archive.read(part));
    await putPeople(tx, archive);
    // what is checked at the end of a transaction is checked before the triggers come back
    await client.query(`set constraints all immediate`);
    for (const name of tables) await client.query(`alter table ${name} enable trigger user`);
    if ((await wholeTrialBalance(tx)) !== manifest.trial_balance)
      throw new ArchiveRefused('Put here, the books of this archive would not say what they said.');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function checkTarget(tx: Tx, migrations: readonly string[]): Promise<void> {
  const here = await migrationsOf(tx);
  if (here.join() !== [...migrations].sort().join())
    throw new ArchiveRefused(
      'This archive was made by another version of Coopkantoor: put it in an office of that version.',
    );
  const taken = await tx.maybe(`select 1 from cooperative where cooperative_id = $1`, [tx.context.cooperativeId]);
  if (taken) throw new ArchiveRefused('This office has this co-operative already.');
}

const order = <Table extends { name: string }>(tables: readonly Table[], names: readonly string[]): Table[] =>
  names.flatMap((name) => tables.filter((table) => table.name === name));

async function putTable(tx: Tx, archive: ArchiveFile, table: string, rows: number, from: Id): Promise<void> {
  const lines = (await archive.read(tablePart(table))).toString('utf8').split('\n').slice(0, -1);
  const { columns } = await tx.one<{ columns: string[] }>(
    `select array_agg(quote_ident(attname)::text order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const sealed = SEALED[table] ? await Promise.all(lines.map((line) => sealAgain(tx, table, line))) : lines;
  const put = await tx.execute(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map((column) => `r.${column}`).join(', ')}
     from unnest($1::text[]) as line,
       jsonb_populate_record(null::${table}, line::jsonb || jsonb_build_object('cooperative_id', $2::uuid)
         || case when line::jsonb ? 'storage_key'
              then jsonb_build_object('storage_key', replace(line::jsonb ->> 'storage_key', $3::uuid::text, $2::uuid::text)) else '{}' end) r`,
    [sealed, tx.context.cooperativeId, from],
  );
  if (put !== rows) throw new ArchiveRefused(`Of table ${table} not every row could be put.`);
}

/** Under a new key of this installation. */
async function sealAgain(tx: Tx, table: string, line: string): Promise<string> {
  const { columns, of } = SEALED[table]!;
  const row = JSON.parse(line) as Record<string, string | null>;
  const person = row[of];
  for (const column of columns) {
    const plain = row[column];
    if (plain && person) {
      const bytes = await encryptForPerson(tx, person as Id, JSON.parse(plain));
      row[column] = `\\x${bytes.toString('hex')}`;
    }
  }
  return JSON.stringify(row);
}

async function storageKeyOf(tx: Tx, documentId: Id): Promise<string> {
  const { storage_key } = await tx.one<{ storage_key: string }>(
    `select storage_key from document where cooperative_id = $1 and document_id = $2`,
    [tx.context.cooperativeId, documentId],
  );
  return storage_key;
}

/** They sign in with what they have; whoever is new here asks for a password with her address. */
async function putPeople(tx: Tx, archive: ArchiveFile): Promise<void> {
  const lines = (await archive.read(PEOPLE)).toString('utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    const person = JSON.parse(line) as PersonRow;
    const loginId = await createLogin(tx, person.login_id, person.address, person.language);
    await putMembership(tx, loginId, person.roles, person.member_id, person.display_name);
  }
}
