import { stringify } from 'csv-stringify/sync';
import type { RegisterRow } from './register-on.js';

const COLUMNS = [
  'number',
  'given_name',
  'family_name',
  'email',
  'street',
  'house_number',
  'postal_code',
  'city',
  'class',
  'status',
  'joined_on',
  'ended_on',
  'votes',
  'kvk_number',
  'representative',
] as const satisfies readonly (keyof RegisterRow)[];

/** The register as a table for a spreadsheet: semicolons and a mark of UTF-8, as Dutch spreadsheets open it. A cell never starts a formula. */
export const registerCsv = (rows: readonly RegisterRow[]): string =>
  stringify(
    rows.map((row) => COLUMNS.map((name) => harmless(String(row[name] ?? '')))),
    { header: true, columns: [...COLUMNS], delimiter: ';', bom: true, record_delimiter: 'windows' },
  );

const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
