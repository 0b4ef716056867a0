import type { ImportColumn, ImportRow, Mapping, Value } from './column.js';
import { NameLookup, type AskedName, type Known, type NameAnswers } from './known-names.js';
import { labelWords } from './label-words.js';
import { readCell, tidyCell, type CellStyle } from './read-cell.js';
import { dateOrderOf } from './read-date.js';
import { decimalMarkOf } from './read-number.js';
import type { Table, TableRow } from './read-table.js';
import type { Remark } from './remark.js';

/** A row of the file with its values, and what there is to say about its cells. */
export interface ReadRow extends ImportRow {
  readonly state: 'read' | 'skipped' | 'refused';
  readonly remarks: readonly Remark[];
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly names: readonly AskedName[];
}

interface Ground {
  readonly columns: readonly ImportColumn[];
  readonly mapping: Mapping;
  readonly lists: Readonly<Record<string, readonly Known[]>>;
  readonly answers: NameAnswers;
}

/** Rows read before others get a turn: some ten milliseconds. */
const SLICE = 1_000;

/**
 * Every row of a table with its values. A fault in a cell refuses its row and no other.
 * @param pause lets others have a turn
 */
export async function readRows(table: Table, ground: Ground, pause: () => Promise<void>): Promise<ReadRows> {
  const reader = new RowsReader(table, ground);
  const rows: ReadRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index > 0 && index % SLICE === 0) await pause();
    rows.push(reader.read(row));
  }
  return { rows, names: reader.names() };
}

/** Rows looked at to tell how numbers and dates are written: enough to be sure, few enough to be quick. */
const SAMPLE = 5_000;

interface MappedColumn {
  readonly column: ImportColumn;
  readonly place: number;
  readonly style: CellStyle;
}

class RowsReader {
  private readonly mapped: readonly MappedColumn[];
  private readonly missing: readonly ImportColumn[];
  private readonly lookups: ReadonlyMap<string, NameLookup>;
  private readonly width: number;

  constructor(table: Table, { columns, mapping, lists, answers }: Ground) {
    this.width = table.header.length;
    const dateOrder = orderOfDates(table, columns, mapping);
    this.mapped = columns.flatMap((column) => {
      const place = mapping[column.name];
      return place === undefined ? [] : [{ column, place, style: styleOf(table, column, place, dateOrder) }];
    });
    this.missing = columns.filter((column) => column.required && mapping[column.name] === undefined);
    this.lookups = new Map(
      Object.entries(lists).map(([list, known]) => [list, new NameLookup(list, known, answers[list] ?? {})]),
    );
  }

  read({ line, cells }: TableRow): ReadRow {
    if (cells.every((cell) => cell.trim() === ''))
      return { line, values: {}, state: 'skipped', remarks: [{ code: 'import_row_empty' }] };
    if (TOTAL.test(tidyCell(cells[0] ?? '')))
      return { line, values: {}, state: 'skipped', remarks: [{ code: 'import_row_sum' }] };
    if (cells.length < this.width || cells.slice(this.width).some((cell) => cell.trim() !== '')) {
      const params = { cells: cells.length, columns: this.width };
      return { line, values: {}, state: 'refused', remarks: [{ code: 'import_row_ragged', params }] };
    }
    return this.readCells(line, cells);
  }

  names(): AskedName[] {
    return [...this.lookups.values()].flatMap((lookup) => lookup.names());
  }

  private readCells(line: number, cells: readonly string[]): ReadRow {
    const values: Record<string, Value> = {};
    const remarks: Remark[] = this.missing.map(({ name }) => ({ column: name, code: 'import_required' }));
    let state: ReadRow['state'] = remarks.length > 0 ? 'refused' : 'read';
    for (const { column, place, style } of this.mapped) {
      const read = readCell(cells[place] ?? '', column, style);
      if ('fault' in read) remarks.push({ column: column.name, ...read.fault });
      else if (read.note) remarks.push({ column: column.name, ...read.note });
      const fault = 'fault' in read || (column.required && read.value === undefined);
      if (!('fault' in read) && fault) remarks.push({ column: column.name, code: 'import_required' });
      if (fault) state = 'refused';
      if ('fault' in read || read.value === undefined) continue;
      const outcome = column.kind === 'name' ? this.look(column, String(read.value)) : { value: read.value };
      if ('remark' in outcome) {
        remarks.push({ column: column.name, ...outcome.remark });
        if (state === 'read') state = outcome.state;
      } else values[column.name] = outcome.value;
    }
    return { line, values, state, remarks };
  }

  private look(
    { list = '' }: ImportColumn,
    name: string,
  ): { value: Value } | { remark: Remark; state: 'skipped' | 'refused' } {
    const found = this.lookups.get(list)?.find(name);
    if (found === undefined) return { remark: { code: 'import_name_unknown', params: { name } }, state: 'refused' };
    return found === 'skip' ? { remark: { code: 'import_row_left_out' }, state: 'skipped' } : { value: found };
  }
}

const TOTAL = /^(?:eind|sub)?(?:totaal|totalen|total|totals)\s*:?$/i;

function styleOf(table: Table, { kind }: ImportColumn, place: number, dateOrder: CellStyle['dateOrder']): CellStyle {
  const counts = kind === 'euro' || kind === 'number' || kind === 'whole' || kind === 'minutes';
  const label = labelWords(table.header[place] ?? '');
  return {
    dateOrder,
    decimalMark: counts ? decimalMarkOf(table.rows.slice(0, SAMPLE).map((row) => row.cells[place] ?? '')) : ',',
    unit: kind === 'minutes' && label.some((word) => MINUTES.has(word)) ? 'minutes' : 'hours',
  };
}

const MINUTES = new Set(['min', 'mins', 'minuten', 'minutes']);

/** From all dates of the file together; day first where they say nothing, as everybody here writes. */
function orderOfDates(table: Table, columns: readonly ImportColumn[], mapping: Mapping): CellStyle['dateOrder'] {
  const places = columns.flatMap(({ kind, name }) => {
    const place = mapping[name];
    return kind === 'date' && place !== undefined ? [place] : [];
  });
  const cells = table.rows.slice(0, SAMPLE).flatMap((row) => places.map((place) => tidyCell(row.cells[place] ?? '')));
  return dateOrderOf(cells).order ?? 'day_first';
}
