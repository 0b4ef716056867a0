import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { DomainError } from '#libs/kernel/index.js';

export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 100;
export const MAX_CELL_LENGTH = 10_000;

/** The characters of one record together; keeps a file without line ends from becoming one giant row. */
const MAX_RECORD_LENGTH = MAX_COLUMNS * MAX_CELL_LENGTH;

export type Delimiter = ',' | ';' | '\t';

/** Something about the file as a whole that its reader may want to know. */
export interface TableNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface TableRow {
  /** Line of the file on which the row begins, from 1, as a text editor counts: line breaks inside quotes count. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** `sheet`: cells of a spreadsheet, which need none. */
  readonly delimiter: Delimiter | 'sheet';
  /** Trimmed. Labels may repeat or be empty: columns are known by their index. */
  readonly header: readonly string[];
  /** In file order, without empty lines. A row may have fewer or more cells than the header: that is told per row. */
  readonly rows: readonly TableRow[];
  readonly notes?: readonly TableNote[];
}

/**
 * Reads delimited text with a header line (RFC 4180 quoting; comma, semicolon or tab). Line breaks inside cells come
 * out as `\n`. A first line `sep=;`, a spreadsheet's hint, decides the delimiter and is no row.
 *
 * @throws DomainError `import_file_empty`, `import_too_many_rows`, `import_too_many_columns`, `import_cell_too_long`,
 *   `import_row_too_long`, `import_quote_open`, `import_quote_stray`; all but the first two with the `line` on which the broken row begins
 */
export function readTable(text: string): Table {
  const normal = text.replace(/\r\n?/g, '\n');
  const hint = /^sep=([,;\t])\n/i.exec(normal);
  const body = hint ? normal.slice(hint[0].length) : normal;
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? delimiterOf(body);
  const [header, ...rows] = readRecords(body, delimiter, hint ? 1 : 0);
  if (!header) throw new DomainError('invalid', 'import_file_empty');
  if (rows.length > MAX_ROWS) throw new DomainError('invalid', 'import_too_many_rows', { limit: MAX_ROWS });
  return { delimiter, header: header.cells.map((cell) => cell.trim()), rows };
}

/** The delimiter that gives the header line most cells; comma when none gives more than another. */
function delimiterOf(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let begun = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '\n' && begun) break;
    else if (char in counts) counts[char as Delimiter] += 1;
    begun ||= char !== '\n';
  }
  return ([',', ';', '\t'] as const).reduce((best, next) => (counts[next] > counts[best] ? next : best));
}

function readRecords(text: string, delimiter: Delimiter, linesBefore: number): TableRow[] {
  const records: TableRow[] = [];
  let lastLine = linesBefore;
  const take = (cells: string[], { lines }: InfoRecord): null => {
    lastLine = linesBefore + lines;
    const line = lastLine - cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    checkSize(cells, line);
    records.push({ line, cells });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_LENGTH,
      to: MAX_ROWS + 2,
      on_record: take,
    });
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(lineAfter(text, lastLine - linesBefore) + linesBefore, error) : error;
  }
  return records;
}

function checkSize(cells: readonly string[], line: number): void {
  if (cells.length > MAX_COLUMNS) {
    throw new DomainError('invalid', 'import_too_many_columns', { limit: MAX_COLUMNS, line });
  }
  if (cells.some((cell) => cell.length > MAX_CELL_LENGTH)) {
    throw new DomainError('invalid', 'import_cell_too_long', { limit: MAX_CELL_LENGTH, line });
  }
}

function countBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The first line with something on it after `done` whole lines: where the row begins that could not be read. */
function lineAfter(text: string, done: number): number {
  let at = 0;
  let line = 1;
  for (; line <= done; line += 1) at = text.indexOf('\n', at) + 1;
  for (; text[at] === '\n'; at += 1) line += 1;
  return line;
}

const BROKEN: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'import_quote_open',
  CSV_INVALID_CLOSING_QUOTE: 'import_quote_stray',
  INVALID_OPENING_QUOTE: 'import_quote_stray',
  CSV_MAX_RECORD_SIZE: 'import_row_too_long',
};

function brokenAt(line: number, error: CsvError): DomainError {
  return new DomainError('invalid', BROKEN[error.code] ?? 'import_row_unreadable', { line });
}
