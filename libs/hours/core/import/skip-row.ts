import type { TableRow } from '#libs/imports/index.js';
import { reason, type Reason } from '../reason.js';
import type { CellReader } from './read-cells.js';

/** Why a row is no time entry at all, before anything of it is read. */
export function reasonToSkip(row: TableRow, cell: CellReader): Reason | undefined {
  if (row.cells.every((text) => text.trim() === '')) return reason('import_row_empty');
  if (TOTAL.test((row.cells[0] ?? '').trim()) && (cell('date') === '' || TOTAL.test(cell('date')))) {
    return reason('import_row_total');
  }
  const kind = cell('kind');
  return WORK.has(kind.toLowerCase()) ? undefined : reason('import_row_not_work', { kind });
}

const TOTAL = /^(?:total|totaal|totalen|gesamt|summe)\s*:?$/i;

/** Kimai's `category` and Clockify's `Type` also hold holiday, sickness, parental leave, breaks and time off. */
const WORK = new Set(['', 'work', 'overtime', 'regular']);
