import writeXlsxFile from 'write-excel-file/node';
import type { Language } from '#libs/platform/index.js';
import type { ImportKind } from '../import-kind.js';
import type { FileReading } from '../use-cases/read-import.js';
import { presentRemark } from './present-import.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';

const WRONG = { nl: 'Wat is er mis', en: 'What is wrong' };

/** The header and the rows that are not imported and should have been, with the reasons in a last column: to repair and upload again. */
export function errorRows(kind: ImportKind, { table, reading: { rows } }: FileReading, language: Language): string[][] {
  const cells = new Map(table.rows.map((row) => [row.line, row.cells]));
  const wrong = rows.filter(({ state }) => state === 'refused' || state === 'similar');
  const width = table.header.length;
  return [
    [...table.header, WRONG[language]],
    ...wrong.map(({ line, remarks }) => [
      ...Array.from({ length: width }, (_, place) => cells.get(line)?.[place] ?? ''),
      remarks.map((remark) => presentRemark(kind, remark, language).detail).join(' '),
    ]),
  ];
}

/** Every cell is text, so that zeros in front stay and nothing runs. */
export const xlsxOf = (rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((row, index) =>
      row.map((value) => ({ value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })),
    ),
    { sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), columns: (rows[0] ?? []).map(() => ({ width: 22 })) },
  ).toBuffer();

/** An example to fill in: every column with its label, and one invented row. */
export const exampleRows = ({ columns }: ImportKind, language: Language): string[][] => [
  columns.map(({ words, required }) => (required ? `${words[language]} *` : words[language])),
  columns.map(({ example }) => example),
];
