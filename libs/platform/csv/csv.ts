/** A cell of a table: text, a whole number, or nothing. Money and decimals come as text ("2143.10"). */
export type CsvCell = string | number | boolean | null | undefined;

const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,10})?$/;
/** What makes a spreadsheet calculate instead of show (OWASP, CSV injection); also behind spaces and in full-width forms. */
const CALCULATES = /^[\s\u00a0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark and semicolons, as Dutch spreadsheets expect, lines ended by CR LF.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that it shows and never calculates;
 * plain numbers, negative ones too, stay numbers. The one way to write CSV in this house.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** Most cells: nothing in them needs a look. */
const PLAIN = /^[0-9A-Za-z](?:[0-9A-Za-z .:_-]*[0-9A-Za-z.:_-])?$/;

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    if (PLAIN.test(value)) return value;
    // an amount with a decimal comma: quoted, for who takes commas for separators
    if (NUMBER.test(value)) return value.includes(',') ? `"${value}"` : value;
  }
  const text = String(value).replaceAll('\u0000', '');
  const safe = CALCULATES.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";,\r\n\t]/.test(safe) || safe !== text || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
