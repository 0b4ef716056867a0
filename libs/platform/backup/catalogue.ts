import type pg from 'pg';
import { MIGRATIONS_TABLE } from '../database/bootstrap.js';
import type { Head } from './manifest.js';

export interface TableInfo {
  name: string;
  /** Stored columns in order; generated ones make themselves. */
  columns: string[];
  /** Belongs to co-operatives, and shows nothing until one is named. */
  forced: boolean;
}

/** Every table of the office, found in the catalogue: one that is added tomorrow is in tomorrow's backup. */
export async function readTables(client: pg.ClientBase): Promise<TableInfo[]> {
  const { rows } = await client.query<TableInfo>(
    `select c.relname as name, c.relforcerowsecurity as forced,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1 order by c.relname`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

export async function readSequences(client: pg.ClientBase): Promise<Head['sequences']> {
  const { rows: names } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by 1`,
  );
  const sequences: Head['sequences'] = [];
  for (const { name } of names) {
    const { rows } = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${quoted(name)}`,
    );
    sequences.push({ name, ...rows[0]! });
  }
  return sequences;
}

export async function readMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE} order by timestamp`);
  return rows.map((row) => row.name);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ');
