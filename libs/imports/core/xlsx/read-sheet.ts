import { DomainError } from '#libs/kernel/index.js';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, type TableRow } from '../read-table.js';
import type { CellFormat } from './cell-format.js';
import { numberText } from './cell-text.js';
import { attribute, plainText, walkXml } from './walk-xml.js';

/** What the cells of a sheet refer to. */
export interface SheetGround {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

export interface Sheet {
  readonly rows: readonly TableRow[];
  /** Cells that got the value of the merged cell they are part of. */
  readonly filled: number;
}

/** What stands for a formula that was never worked out; no cell of a person looks like it. */
export const NO_OUTCOME = '#FORMULA!';

const NUMBER: CellFormat = { shows: 'number' };

/**
 * The rows of a sheet that hold something, each under the number the spreadsheet shows beside it. Formulas give the outcome
 * they had when the file was saved. The value of cells merged over rows stands in each of those rows, in the first column
 * they span: a title over columns is not the value of all of them.
 *
 * @throws import_sheet_broken, import_too_many_rows, import_too_many_columns, import_cell_too_long
 */
export function readSheet(xml: string, ground: SheetGround): Sheet {
  const reader = new SheetReader(ground);
  walkXml(xml, reader);
  return reader.sheet();
}

class SheetReader {
  private readonly rows: { line: number; cells: string[] }[] = [];
  private readonly merges: string[] = [];
  private row = 0;
  private column = -1;
  private cells: string[] = [];
  private type = 'n';
  private format = NUMBER;
  private value: string | undefined;
  private hasFormula = false;
  private reads = false;

  constructor(private readonly ground: SheetGround) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.beginCell(attributes);
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'v' || name === 't') {
      this.reads = true;
      this.value ??= '';
    } else if (name === 'rPh') this.reads = false;
    else if (name === 'mergeCell') this.merges.push(attribute(attributes, 'ref') ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reads = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  text(raw: string): void {
    if (this.reads) this.value = (this.value ?? '') + plainText(raw);
  }

  sheet(): Sheet {
    let filled = 0;
    const byLine = new Map(this.rows.map((row) => [row.line, row.cells]));
    for (const merge of this.merges.slice(0, MAX_ROWS)) filled += fill(merge, byLine);
    return { rows: this.rows, filled };
  }

  private beginRow(attributes: string): void {
    const given = Number(attribute(attributes, 'r'));
    this.row = Number.isSafeInteger(given) && given > this.row ? given : this.row + 1;
    this.column = -1;
    this.cells = [];
  }

  private endRow(): void {
    if (this.cells.every((cell) => cell.trim() === '')) return;
    if (this.rows.length > MAX_ROWS) throw new DomainError('invalid', 'import_too_many_rows', { limit: MAX_ROWS });
    this.rows.push({ line: this.row, cells: Array.from(this.cells, (cell) => cell ?? '') });
  }

  private beginCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attribute(attributes, 't') ?? 'n';
    this.format = this.ground.formats[Number(attribute(attributes, 's') ?? 0)] ?? NUMBER;
    this.value = undefined;
    this.hasFormula = false;
  }

  private endCell(): void {
    const text = this.cellText();
    if (text === '') return;
    const line = this.row;
    if (this.column < 0 || this.column >= MAX_COLUMNS) {
      throw new DomainError('invalid', 'import_too_many_columns', { limit: MAX_COLUMNS, line });
    }
    if (text.length > MAX_CELL_LENGTH) {
      throw new DomainError('invalid', 'import_cell_too_long', { limit: MAX_CELL_LENGTH, line });
    }
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value, type } = this;
    if (value === undefined) return this.hasFormula ? NO_OUTCOME : '';
    if (type === 's') return this.ground.strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'WAAR' : 'ONWAAR';
    if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
    return type === 'n' ? numberText(value.trim(), this.format, this.ground.from1904) : value;
  }
}

/** "AB12" → 27; -1 for what is no reference. */
export function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d/.exec(reference)?.[1];
  if (letters === undefined) return -1;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @returns how many cells got the value */
function fill(merge: string, rows: ReadonlyMap<number, string[]>): number {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(merge);
  if (!found) return 0;
  const column = columnOf(`${found[1]}1`);
  const [first, last] = [Number(found[2]), Math.min(Number(found[3]), Number(found[2]) + MAX_ROWS)];
  const value = rows.get(first)?.[column] ?? '';
  if (value === '') return 0;
  let filled = 0;
  for (let line = first + 1; line <= last; line += 1) {
    const cells = rows.get(line);
    if (!cells) continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
    filled += 1;
  }
  return filled;
}
