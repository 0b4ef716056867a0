import type pg from 'pg';
import pgCopy from 'pg-copy-streams';
import { columnList, quoted, readTables, type TableInfo } from './catalogue.js';
import type { Head } from './manifest.js';
import { BackupRefused } from './refused.js';

/** What stands between a table and its rows while they are put back, to be put up again behind them. */
export interface Unguarded {
  tables: TableInfo[];
  keys: { table: string; name: string; definition: string }[];
}

/**
 * Makes the owner's empty tables ready to take rows in any order: no triggers (rows that were allowed once are not judged
 * anew), no references, no tenant. All of it inside one transaction, whose end has all of it back.
 * @throws BackupRefused when the tables are not those the backup was made of
 */
export async function takeGuardsOff(client: pg.Client, head: Head): Promise<Unguarded> {
  const tables = await readTables(client);
  for (const { name, columns } of head.tables) {
    const here = tables.find((table) => table.name === name);
    const strange = columns.filter((column) => !here?.columns.includes(column));
    if (!here || strange.length > 0)
      throw new BackupRefused(`This backup has a table ${name} that this version of Coopkantoor does not know so.`);
  }
  const { rows: keys } = await client.query<Unguarded['keys'][number]>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace`,
  );
  for (const key of keys) await client.query(`alter table ${quoted(key.table)} drop constraint ${quoted(key.name)}`);
  for (const { name } of tables)
    await client.query(`alter table ${quoted(name)} no force row level security, disable trigger user`);
  // what migrations put there themselves is in the backup too
  await client.query(`truncate ${tables.map((table) => quoted(table.name)).join(', ')}`);
  return { tables, keys };
}

/** References are checked against the rows that are there now. @throws what the first that points nowhere is refused for */
export async function putGuardsBack(client: pg.Client, { tables, keys }: Unguarded): Promise<void> {
  for (const key of keys)
    await client.query(`alter table ${quoted(key.table)} add constraint ${quoted(key.name)} ${key.definition}`);
  for (const { name, forced } of tables) {
    await client.query(`alter table ${quoted(name)} enable trigger user`);
    if (forced) await client.query(`alter table ${quoted(name)} force row level security`);
  }
}

/** Rows of one table, piece after piece; a piece may end in the middle of a row. */
export class TableLoader {
  private stream: pgCopy.CopyStreamQuery | undefined;
  private table = '';
  private failure: Error | undefined;
  readonly rows: Record<string, number> = {};

  constructor(
    private readonly client: pg.Client,
    private readonly head: Head,
  ) {}

  async take(table: string, bytes: Buffer): Promise<void> {
    if (table !== this.table) {
      await this.end();
      const { columns } = this.head.tables.find((one) => one.name === table)!;
      this.table = table;
      this.stream = this.client.query(pgCopy.from(`copy ${quoted(table)} (${columnList(columns)}) from stdin`));
      this.stream.on('error', (error) => (this.failure = error));
    }
    await new Promise<void>((resolve, reject) => {
      this.stream!.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Waits until the last table's rows are in. */
  async end(): Promise<void> {
    const { stream, table } = this;
    if (!stream) return;
    this.stream = undefined;
    await new Promise<void>((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      stream.on('error', reject).on('finish', resolve).end();
    });
    this.rows[table] = stream.rowCount;
  }
}

/** Numbers go on where they were; sessions do not: one that was ended since would be open again. Work that waited is sent again. */
export async function settleData(client: pg.Client, head: Head): Promise<void> {
  for (const { name, last_value, is_called } of head.sequences)
    await client.query(`select setval($1::regclass, $2::bigint, $3)`, [quoted(name), last_value, is_called]);
  await client.query(`delete from session`);
  await client.query(`update outbox set dispatched_at = null, dispatches = 0, job_key = null`);
}
