import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel/index.js';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, readTable } from './read-table.js';

const refusal = (text: string): unknown[] => {
  try {
    readTable(text);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.params.line];
  }
};

describe('readTable', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1;2;3', ';'],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['"a,1";"b,2";c\n1;2;3', ';'],
    ['sep=;\r\na;b;c\r\n1;2;3\r\n', ';'],
  ])('finds the delimiter of %j', (text, delimiter) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.header).toHaveLength(3);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['1', '2', '3']]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines with line end %j, inside quotes and past empty lines', (end) => {
    const lines = ['', 'a,b', '1,"x', 'y"', '', '', '2,z', '"3', '', '",w'];
    expect(readTable(lines.join(end)).rows).toEqual([
      { line: 3, cells: ['1', 'x\ny'] },
      { line: 7, cells: ['2', 'z'] },
      { line: 8, cells: ['3\n\n', 'w'] },
    ]);
  });

  it('counts the line of a delimiter hint', () => {
    expect(readTable('sep=,\na,b\n1,2').rows[0]?.line).toBe(3);
    expect(refusal('sep=,\na,b\n1,"2')).toEqual(['import_quote_open', 3]);
  });

  it.each([
    ['an unclosed quote', 'a,b\n1,2\n\n3,"x\ny\nz,4', 'import_quote_open', 4],
    ['text after a closing quote', 'a,b\n1,2\n3,"x"y', 'import_quote_stray', 3],
    ['a quote in the middle of a cell', 'a,b\n1,2\n3,x"y', 'import_quote_stray', 3],
    ['a quote left open until the next one', 'a,b\n1,"x\n2,y\n3,"z"', 'import_quote_stray', 2],
    ['too many columns', `a${',b'.repeat(MAX_COLUMNS)}\n`, 'import_too_many_columns', 1],
    ['too many cells in a row', `a,b\n1,2\n${','.repeat(MAX_COLUMNS)}`, 'import_too_many_columns', 3],
    ['too long a cell', `a,b\n1,${'x'.repeat(MAX_CELL_LENGTH + 1)}`, 'import_cell_too_long', 2],
    ['a row without end', `a,b\n1,"${'x\n'.repeat(600_000)}"`, 'import_row_too_long', 2],
    ['nothing but line ends', '\n\n', 'import_file_empty', undefined],
    ['too many rows', `a\n${'1\n'.repeat(MAX_ROWS + 1)}`, 'import_too_many_rows', undefined],
  ])('refuses %s and says where', (_, text, code, line) => {
    expect(refusal(text)).toEqual([code, line]);
  });

  it('takes as many rows as it may', () => {
    expect(readTable(`a\n${'1\n'.repeat(MAX_ROWS)}`).rows).toHaveLength(MAX_ROWS);
  });

  it('keeps rows with another number of cells for their own answer', () => {
    expect(readTable('a,b\n1\n1,2,3').rows.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  it('reads back whatever a program quotes, with the line every row begins on', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', "'") });
    const width = fc.integer({ min: 2, max: 5 });
    const tables = width.chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { maxLength: 8 }));
    fc.assert(
      fc.property(tables, fc.constantFrom(',', ';', '\t'), fc.boolean(), (rows, delimiter, quoteAll) => {
        const width = rows[0]?.length ?? 2;
        const header = Array.from({ length: width }, (_, index) => `h${index}`);
        const write = (text: string) =>
          quoteAll || text === '' || /["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const records = [header, ...rows].map((row) => row.map(write).join(delimiter));
        const starts = records.map(
          (_, index) => records.slice(0, index).join('\n').split('\n').length + (index ? 1 : 0),
        );
        expect(readTable(records.join('\n'))).toEqual({
          delimiter,
          header,
          rows: rows.map((cells, index) => ({ line: starts[index + 1], cells })),
        });
      }),
    );
  });
});
