import { describe, expect, it } from '@jest/globals';
import type { ColumnKind, ImportColumn } from './column.js';
import { readCell } from './read-cell.js';

const column = (kind: ColumnKind): ImportColumn => ({
  name: 'x',
  words: { nl: 'X', en: 'X' },
  synonyms: [],
  kind,
  example: '',
  choices: [{ value: 'worker', words: { nl: 'Werkend lid', en: 'Worker' }, synonyms: ['werknemer'] }],
});
const style = { decimalMark: ',', dateOrder: 'day_first', unit: 'hours' } as const;

describe('a cell of a Dutch spreadsheet', () => {
  it.each<[ColumnKind, string, unknown]>([
    ['text', '  Jan\u00a0\tde  Wit ', 'Jan de Wit'],
    ['text', '="0612"', '0612'],
    ['text', "'0612", '0612'],
    ['text', "'s-Gravenhage", "'s-Gravenhage"],
    ['date', '31-12-2026', '2026-12-31'],
    ['date', '1-3-98', '1998-03-01'],
    ['date', '1 mrt 2026', '2026-03-01'],
    ['date', '2026-02-29', 'import_date'],
    ['date', '29-2-2024 00:00', '2024-02-29'],
    ['date', '46022', '2025-12-31 import_note_serial'],
    ['date', '1900-02-29', 'import_date'],
    ['month', 'okt 2026', '2026-10'],
    ['month', '10-2026', '2026-10'],
    ['month', '31-10-2026', '2026-10'],
    ['month', '2026-13', 'import_month'],
    ['euro', '€ 1.234,50', 123450],
    ['euro', '33,333', 'import_euro_decimals'],
    ['minutes', '7,5', 450],
    ['minutes', '7:30', 450],
    ['minutes', '1.234,25', 74055],
    ['minutes', '-1', 'import_minutes'],
    ['whole', '12', 12],
    ['whole', '12,5', 'import_whole'],
    ['flag', 'WAAR', true],
    ['flag', 'Nee', false],
    ['flag', 'misschien', 'import_flag'],
    ['choice', 'WERKNEMER', 'worker'],
    ['choice', 'baas', 'import_choice'],
    ['email', 'mailto:Jan@Voorbeeld.example', 'jan@voorbeeld.example'],
    ['email', 'jan@', 'import_email'],
    ['phone', '612345678', '0612345678 import_note_zero'],
    ['phone', '31612345678', '+31612345678'],
    ['phone', '020 - 123 45 67', '020 - 123 45 67'],
    ['phone', 'bel maar', 'import_phone'],
    ['kvk', '1234567', '01234567 import_note_zero'],
    ['kvk', '12.345.678', '12345678'],
    ['kvk', '123', 'import_kvk'],
    ['iban', 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
    ['iban', 'NL91ABNA0417164301', 'import_iban'],
    ['text', '#VERW!', 'import_cell_error'],
    ['date', '#FORMULA!', 'import_cell_formula'],
    ['euro', '', undefined],
  ])('%s %s', (kind, raw, expected) => {
    const read = readCell(raw, column(kind), style);
    const noted = 'note' in read && read.note ? `${String(read.value)} ${read.note.code}` : undefined;
    expect('fault' in read ? read.fault.code : (noted ?? read.value)).toBe(expected);
  });
});
