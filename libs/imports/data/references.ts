import { DomainError, type Id } from '#libs/kernel/index.js';
import { sentence, type Tx } from '#libs/platform/index.js';

interface Reference {
  table_name: string;
  column_name: string;
}

/**
 * Refuses when rows of any table refer to one of these: asked of the catalogue, so that a table added later counts too. Of a
 * table that is not for everybody's eyes (bsn) the database itself refuses the delete.
 *
 * @param table and its own id column, both known names and never input
 * @throws import_undo_used (409), with how many and where
 */
export async function expectUnused(tx: Tx, table: string, idColumn: string, ids: readonly Id[]): Promise<void> {
  const uses = await usesOf(tx, table, idColumn, ids);
  if (uses.length === 0) return;
  const where = uses.map(({ where: place, used }) => `${wordsFor(place, tx)}: ${used.length}`).join(', ');
  throw new DomainError('conflict', 'import_undo_used', { where });
}

/** Those of these to which no row of any table refers. @param table and its own id column, as above */
export async function unusedOf(tx: Tx, table: string, idColumn: string, ids: readonly Id[]): Promise<Id[]> {
  const used = new Set((await usesOf(tx, table, idColumn, ids)).flatMap((use) => use.used));
  return ids.filter((id) => !used.has(id));
}

async function usesOf(
  tx: Tx,
  table: string,
  idColumn: string,
  ids: readonly Id[],
): Promise<{ where: string; used: Id[] }[]> {
  const references = await tx.query<Reference>(
    `select c.conrelid::regclass::text as table_name, quote_ident(a.attname) as column_name
     from pg_constraint c
     cross join lateral unnest(c.conkey, c.confkey) as pair (own, theirs)
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
     join pg_attribute f on f.attrelid = c.confrelid and f.attnum = pair.theirs
     where c.contype = 'f' and c.confrelid = $1::regclass and f.attname = $2 and has_table_privilege(c.conrelid, 'select') order by 1, 2`,
    [table, idColumn],
  );
  const uses: { where: string; used: Id[] }[] = [];
  for (const { table_name, column_name } of references) {
    const rows = await tx.query<{ id: Id }>(
      `select distinct ${column_name} as id from ${table_name} where cooperative_id = $1 and ${column_name} = any($2::uuid[])`,
      [tx.context.cooperativeId, ids],
    );
    if (rows.length > 0) uses.push({ where: table_name, used: rows.map(({ id }) => id) });
  }
  return uses;
}

function wordsFor(table: string, tx: Tx): string {
  const code = `import_stands_${table}`;
  const words = sentence(code, {}, tx.context.language);
  return words === code ? sentence('import_stands_other', {}, tx.context.language) : words;
}
