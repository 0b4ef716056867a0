import { csvOf } from '#libs/platform/index.js';
import type { RegisterRow } from '../core/register-on.js';

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

/** The register as a table for a spreadsheet. */
export const registerCsv = (rows: readonly RegisterRow[]): string =>
  csvOf(
    COLUMNS,
    rows.map((row) => COLUMNS.map((name) => row[name])),
  );
