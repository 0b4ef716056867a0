import type { ErrorParams } from '#libs/kernel/index.js';
import type { Table, TableRow } from '../core/read-table.js';

/** What the thread that reads answers: first the table without its rows, then rows each time it is asked for more. */
export type Answer =
  | { readonly is: 'table'; readonly table: Omit<Table, 'rows'>; readonly rowCount: number }
  | { readonly is: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly is: 'refused'; readonly code: string; readonly params: ErrorParams };
