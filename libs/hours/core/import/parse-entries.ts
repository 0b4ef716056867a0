import { readDate, type Table, type TableRow } from '#libs/imports/index.js';
import { reason } from '../reason.js';
import { readBillable, readTags } from './read-marks.js';
import { cellReader, type CellReader } from './read-cells.js';
import { readWorkedTime, type SheetContext } from './read-worked-time.js';
import { readingStyle, type ImportQuestion } from './reading-style.js';
import { SourceKeys } from './source-key.js';
import { reasonToSkip } from './skip-row.js';
import type { ColumnMapping, ImportSettings } from './columns.js';
import type { MemberReference, ParsedRow } from './parsed-row.js';

export interface ParsedEntries {
  /** One answer per row of the table, in its order. */
  readonly rows: readonly ParsedRow[];
  readonly questions: readonly ImportQuestion[];
}

/**
 * Reads every row of a timesheet. Minutes come from the duration column, rounded half up from seconds; only where that
 * is empty from start and end.
 * @throws DomainError when the mapping cannot work; a fault in a row is the answer to that row
 */
export function parseEntries(table: Table, mapping: ColumnMapping, settings: ImportSettings): ParsedEntries {
  const { reader, questions } = readerOf(table, mapping, settings);
  return { rows: table.rows.map((row) => reader.read(row)), questions };
}

/** Rows read before others get a turn: some 20 ms. */
const SLICE = 500;

/**
 * The same, for a server that has others to serve meanwhile.
 * @param pause lets them
 */
export async function parseEntriesInTurns(
  table: Table,
  mapping: ColumnMapping,
  settings: ImportSettings,
  pause: () => Promise<void>,
): Promise<ParsedEntries> {
  const { reader, questions } = readerOf(table, mapping, settings);
  const rows: ParsedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index > 0 && index % SLICE === 0) await pause();
    rows.push(reader.read(row));
  }
  return { rows, questions };
}

function readerOf(
  table: Table,
  mapping: ColumnMapping,
  settings: ImportSettings,
): { reader: RowReader; questions: readonly ImportQuestion[] } {
  const style = readingStyle(table, mapping, settings);
  const reader = new RowReader(table.header.length, {
    mapping,
    layout: settings.layout,
    duration: style.duration,
    dateOf: remembered((text) => readDate(text, style.dateOrder)),
  });
  return { reader, questions: style.questions };
}

/** The longest texts a time entry keeps. */
export const MAX_NAME = 200;
export const MAX_DESCRIPTION = 2_000;

class RowReader {
  private readonly keys = new SourceKeys();

  constructor(
    private readonly columns: number,
    private readonly sheet: SheetContext,
  ) {}

  read(row: TableRow): ParsedRow {
    const { line } = row;
    const cell = cellReader(row, this.sheet.mapping, this.sheet.layout);
    const skip = reasonToSkip(row, cell);
    if (skip) return { kind: 'skipped', line, reason: skip };
    if (!this.hasItsColumns(row)) {
      const params = { cells: row.cells.length, columns: this.columns };
      return { kind: 'refused', line, reasons: [reason('import_row_ragged', params)] };
    }
    const worked = readWorkedTime(cell, this.sheet);
    if ('skip' in worked) return { kind: 'skipped', line, reason: worked.skip };
    const billable = readBillable(cell('billable'));
    const faults = [
      ...worked.faults,
      ...(billable === 'unreadable' ? [reason('import_billable_unreadable', { text: cell('billable') })] : []),
      ...tooLong(cell),
    ];
    if (!worked.time || faults.length > 0 || billable === 'unreadable')
      return { kind: 'refused', line, reasons: faults };
    const draft = {
      ...worked.time,
      member: memberOf(cell),
      customer: cell('customer'),
      project: cell('project'),
      activity: cell('activity'),
      description: cell('description'),
      ...(billable === undefined ? {} : { billable }),
      alreadyInvoiced: readBillable(cell('invoiced')) === true,
      tags: readTags(cell('tags')),
    };
    return { kind: 'entry', line, entry: { ...draft, sourceKey: this.keys.next(draft) }, notes: worked.notes };
  }

  /** Spreadsheets leave empty cells at the end; anything else out of step means that a quote or a delimiter is wrong. */
  private hasItsColumns(row: TableRow): boolean {
    return row.cells.length >= this.columns && row.cells.slice(this.columns).every((extra) => extra.trim() === '');
  }
}

/** A file writes the same few dates over and over, and telling whether one exists takes longer than the rest of its row. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

function memberOf(cell: CellReader): MemberReference {
  const [name, email, number] = [cell('memberName'), cell('memberEmail').toLowerCase(), cell('memberNumber')];
  return {
    ...(name === '' ? {} : { name }),
    ...(email.includes('@') ? { email } : {}),
    ...(number === '' ? {} : { number }),
  };
}

const NAMES = ['memberName', 'memberEmail', 'memberNumber', 'customer', 'project', 'activity'] as const;

const tooLong = (cell: CellReader) =>
  [...NAMES.map((field) => [field, MAX_NAME] as const), ['description', MAX_DESCRIPTION] as const]
    .filter(([field, limit]) => cell(field).length > limit)
    .map(([field, limit]) => reason('import_text_too_long', { field, limit }));
