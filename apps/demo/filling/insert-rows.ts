import type { Tx } from '#libs/platform/index.js';
import type { TableRows } from '../making/rows.js';

/** Writes rows of one table in one statement; those that are there already stay as they are. */
export async function insertRows(tx: Tx, [table, rows]: TableRows): Promise<void> {
  if (rows.length === 0) return;
  const columns = ['cooperative_id', ...Object.keys(rows[0]!)].join(', ');
  const owned = rows.map((row) => ({ cooperative_id: tx.context.cooperativeId, ...row }));
  await tx.execute(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) on conflict do nothing`,
    [JSON.stringify(owned)],
  );
}
