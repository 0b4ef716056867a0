import { decodeText } from './decode-text.js';
import { readTable, type Table } from './read-table.js';
import { readWorkbook } from './xlsx/read-workbook.js';

/** A file as it goes to the thread that reads it: delimited text, or the inflated parts of a workbook. */
export type FileToRead =
  | { readonly is: 'text'; readonly bytes: Uint8Array }
  | { readonly is: 'workbook'; readonly parts: ReadonlyMap<string, Uint8Array> };

/** The table in a file. @throws DomainError for a file that cannot be read: see decodeText, readTable and readWorkbook */
export function readFile(file: FileToRead): Table {
  if (file.is === 'text') return readTable(decodeText(file.bytes).text);
  const decoder = new TextDecoder();
  return readWorkbook(new Map([...file.parts].map(([name, bytes]) => [name, decoder.decode(bytes)])));
}
