import { decryptForPerson, type Tx } from '#libs/platform/index.js';
import { LEFT_OUT, SEALED } from '../core/left-out.js';
import type { Id } from '#libs/kernel/index.js';

const PAGE = 2_000;

/** Tables of co-operatives, each behind those it refers to. */
export async function archiveTables(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string; refers_to: string[] }>(
    `select c.relname as name, array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as refers_to
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relforcerowsecurity order by 1`,
  );
  const waiting = rows.filter((table) => !(table.name in LEFT_OUT));
  const ordered: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      table.refers_to.every((other) => ordered.includes(other) || !waiting.some(({ name }) => name === other)),
    );
    if (next < 0) throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join()}`);
    ordered.push(waiting.splice(next, 1)[0]!.name);
  }
  return ordered;
}

/** Rows of a table as lines of JSON in the order of its key, exact: numbers are written as PostgreSQL writes them. */
export async function* linesOf(tx: Tx, table: string): AsyncGenerator<string> {
  const cursor = `archive_${table}`;
  await tx.execute(
    `declare ${cursor} no scroll cursor for select to_jsonb(t)::text as line from ${table} t
     where cooperative_id = app_cooperative() order by ${await keyOf(tx, table)}`,
  );
  for (;;) {
    const rows = await tx.query<{ line: string }>(`fetch ${PAGE} from ${cursor}`);
    for (const { line } of rows) yield await inPlainWords(tx, table, line);
    if (rows.length < PAGE) break;
  }
  await tx.execute(`close ${cursor}`);
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  return (
    await tx.one<{ rows: number }>(
      `select count(*)::int as rows from ${table} where cooperative_id = app_cooperative()`,
    )
  ).rows;
}

export async function migrationsOf(tx: Tx): Promise<string[]> {
  return (await tx.query<{ name: string }>(`select name from applied_migrations() order by 1`)).map(({ name }) => name);
}

async function keyOf(tx: Tx, table: string): Promise<string> {
  const { columns } = await tx.one<{ columns: string }>(
    `select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum)) as columns
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indisprimary and i.indrelid = $1::regclass`,
    [table],
  );
  return columns;
}

/** What is sealed under a key of this installation is opened; whose key was destroyed stays unreadable, and is left empty. */
async function inPlainWords(tx: Tx, table: string, line: string): Promise<string> {
  const sealed = SEALED[table];
  if (!sealed) return line;
  // no numbers of these tables are beyond what JavaScript holds exactly
  const row = JSON.parse(line) as Record<string, string | null>;
  const of = row[sealed.of];
  for (const column of sealed.columns) {
    const bytes = row[column];
    if (bytes && of) row[column] = JSON.stringify(await decryptForPerson(tx, of as Id, fromHex(bytes))) ?? null;
  }
  return JSON.stringify(row);
}

const fromHex = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');
