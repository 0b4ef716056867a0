import type { TableRow } from '#libs/imports/index.js';
import type { ColumnMapping, Field, Layout } from './columns.js';

/** The text of a field in a row, made plain; empty when the column is not mapped or the product's own mark for empty stands there. */
export type CellReader = (field: Field) => string;

export function cellReader(row: TableRow, mapping: ColumnMapping, layout: Layout): CellReader {
  return (field) => {
    const column = mapping[field];
    const raw = column === undefined ? '' : (row.cells[column] ?? '');
    const text = field === 'description' && layout === 'kimai' ? withoutFormulaGuard(raw) : raw;
    return plainText(text, layout);
  };
}

function plainText(raw: string, layout: Layout): string {
  const text = raw.normalize('NFC').trim();
  // Clockify writes a double quote inside text as two apostrophes; nothing else writes two in a row.
  if (layout === 'clockify') return text.replaceAll("''", '"');
  // Toggl's current layout writes a dash for an empty text, duration or amount.
  return layout === 'toggl' && text === '-' ? '' : text;
}

const GUARD = "' ";

/**
 * Kimai puts apostrophe and blank before a description that a spreadsheet might run as a formula: one that begins with
 * = - @ + tab or line break, or has the letters "dde" anywhere ("Bedden", "ladder"). Only then is the prefix Kimai's.
 * Source: kimai/kimai `src/Utils/StringHelper.php`, `sanitizeDDE`.
 */
function withoutFormulaGuard(text: string): string {
  if (!text.startsWith(GUARD)) return text;
  const rest = text.slice(GUARD.length);
  return /^[=\-@+\t\n\r]/.test(rest) || /dde/i.test(rest) ? rest : text;
}
