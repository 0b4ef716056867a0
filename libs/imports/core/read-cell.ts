import { isValidIBAN } from 'ibantools';
import { Decimal, monthOf, parseMonth, type ErrorParams } from '#libs/kernel/index.js';
import type { ImportColumn, Value } from './column.js';
import { foldName } from './fold-name.js';
import { readDate, splitMoment, type DateOrder } from './read-date.js';
import { readDuration, wholeMinutes } from './read-duration.js';
import { readNumber, type DecimalMark } from './read-number.js';
import { dateOfSerial } from './xlsx/cell-text.js';

/** How the cells of one column are to be read, found out from all of them together. */
export interface CellStyle {
  readonly decimalMark: DecimalMark;
  readonly dateOrder: DateOrder;
  /** What a bare number in a column of kind `minutes` counts. */
  readonly unit: 'hours' | 'minutes';
}

export interface CellRemark {
  readonly code: string;
  readonly params?: ErrorParams;
}

/** A value, perhaps with something to say about how it was read; or what is wrong with the cell. */
export type ReadCell = { readonly value: Value; readonly note?: CellRemark } | { readonly fault: CellRemark };

type Reader = (text: string, column: ImportColumn, style: CellStyle) => ReadCell;

/**
 * What a cell holds, by the kind of its column. An empty cell is an absent value.
 * @param raw as in the file
 */
export function readCell(raw: string, column: ImportColumn, style: CellStyle): ReadCell {
  const text = tidyCell(raw);
  if (text === '') return { value: undefined };
  if (text === '#FORMULA!') return { fault: { code: 'import_cell_formula' } };
  if (ERROR.test(text)) return { fault: { code: 'import_cell_error', params: { text } } };
  return READERS[column.kind](text, column, style);
}

/** What a formula that fails shows, in English and in Dutch. */
const ERROR =
  /^#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|CALC!)$/i;

/** Most cells: letters, digits and plain marks with single blanks between them. Nothing in them needs a look. */
const TIDY = /^[\w@,;:/()&-](?:[\w@.,;:/()&+'-]| (?! ))*(?<! )$/;

/**
 * A cell without what only keeps a spreadsheet from changing it: `="0612"` and an apostrophe in front; on one line, without
 * invisible characters.
 */
export function tidyCell(raw: string): string {
  if (TIDY.test(raw)) return raw;
  const text = raw
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f\u200b\u200e\u200f\ufeff\u2028\u2029]+/g, ' ')
    .replace(/[ \u00a0\u202f]+/g, ' ')
    .trim();
  const kept = /^="(.*)"$/.exec(text);
  return (kept?.[1] ?? text.replace(/^'(?=[\d=+\-@])/, '')).trim();
}

const unreadable = (code: string, text: string): ReadCell => ({ fault: { code, params: { text: text.slice(0, 80) } } });
const decimalOf = (text: string, { decimalMark }: CellStyle): Decimal | undefined => {
  const number = readNumber(text, decimalMark);
  return number === undefined ? undefined : new Decimal(number);
};

const READERS: Readonly<Record<ImportColumn['kind'], Reader>> = {
  text: readText,
  name: readText,
  date: readDateCell,
  month: readMonthCell,
  euro: readEuro,
  number: (text, { max }, style) => {
    const number = decimalOf(text, style);
    if (!number) return unreadable('import_number', text);
    return max !== undefined && number.abs().gt(max) ? tooMuch(max) : { value: number.toFixed() };
  },
  whole: (text, { max = 1_000_000_000 }, style) => {
    const number = decimalOf(text, style);
    if (!number?.isInteger() || number.isNegative()) return unreadable('import_whole', text);
    return number.gt(max) ? tooMuch(max) : { value: number.toNumber() };
  },
  minutes: readMinutes,
  flag: readFlag,
  choice: readChoice,
  email: (text) => {
    const address = text.replace(/^mailto:/i, '').toLowerCase();
    return EMAIL.test(address) ? { value: address } : unreadable('import_email', text);
  },
  phone: readPhone,
  postcode: (text) => (text.length > 12 ? unreadable('import_postcode', text) : { value: text.toUpperCase() }),
  iban: (text) => {
    const iban = text.replace(/[\s.-]/g, '').toUpperCase();
    return isValidIBAN(iban) ? { value: iban } : unreadable('import_iban', text);
  },
  kvk: (text) => {
    const digits = text.replace(/[\s.,]/g, '');
    if (/^\d{8}$/.test(digits)) return { value: digits };
    if (/^\d{7}$/.test(digits)) return { value: `0${digits}`, note: { code: 'import_note_zero' } };
    return unreadable('import_kvk', text);
  },
};

const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/;
const tooMuch = (max: number): ReadCell => ({ fault: { code: 'import_too_much', params: { max } } });

function readText(text: string, { max = 200 }: ImportColumn): ReadCell {
  return text.length > max ? { fault: { code: 'import_text_long', params: { max } } } : { value: text };
}

/** Day numbers that a spreadsheet shows when a date lost its format: 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}$/;

function readDateCell(text: string, _: ImportColumn, { dateOrder }: CellStyle): ReadCell {
  if (SERIAL.test(text)) return { value: dateOfSerial(Number(text), false), note: { code: 'import_note_serial' } };
  const date = readDate(splitMoment(text).date, dateOrder);
  if (date === undefined) return unreadable('import_date', text);
  // two digits: nobody imports a date that is half a century away
  const shortYear = /\D\d{2}$/.test(text) && date >= '2070';
  return { value: shortYear ? `19${date.slice(2)}` : date };
}

const MONTH_NAMES = 'jan feb mrt|maa|mar apr mei|may jun jul aug sep okt|oct nov dec'
  .split(' ')
  .map((names) => names.split('|'));

function readMonthCell(text: string, column: ImportColumn, style: CellStyle): ReadCell {
  const numbers = /^(?:(\d{4})[-/. ]?(\d{1,2})|(\d{1,2})[-/. ](\d{4}))$/.exec(text);
  const named = /^([a-z]{3,9})\.?[-/ ]+(\d{4})$/i.exec(text);
  const place = named ? MONTH_NAMES.findIndex((names) => names.includes(named[1]!.slice(0, 3).toLowerCase())) + 1 : 0;
  const year = numbers?.[1] ?? numbers?.[4] ?? named?.[2];
  const month = numbers?.[2] ?? numbers?.[3] ?? String(place);
  const written = parseMonth(`${year}-${month.padStart(2, '0')}`);
  if (written !== undefined) return { value: written };
  const date = readDateCell(text, column, style);
  return 'fault' in date ? unreadable('import_month', text) : { ...date, value: monthOf(date.value as never) };
}

function readEuro(text: string, { max = 1_000_000_000 }: ImportColumn, style: CellStyle): ReadCell {
  const number = decimalOf(text, style);
  if (!number) return unreadable('import_euro', text);
  if (number.decimalPlaces() > 2) return unreadable('import_euro_decimals', text);
  return number.abs().gt(max) ? tooMuch(max) : { value: number.times(100).toNumber() };
}

/** Rounded half up to whole minutes: two decimals of an hour lose at most 18 seconds. */
function readMinutes(text: string, { max = 1_000_000 }: ImportColumn, style: CellStyle): ReadCell {
  const number = decimalOf(text, style);
  const seconds = readDuration(text, { unit: style.unit, fraction: 'decimal' });
  const minutes = number
    ? number
        .times(style.unit === 'hours' ? 60 : 1)
        .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
        .toNumber()
    : seconds === undefined
      ? undefined
      : wholeMinutes(seconds);
  if (minutes === undefined || minutes < 0) return unreadable('import_minutes', text);
  return minutes > max ? tooMuch(max) : { value: minutes };
}

const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x', 'v', 'ok']);
const NO = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0', '-']);

function readFlag(text: string): ReadCell {
  const word = foldName(text);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : unreadable('import_flag', text);
}

function readChoice(text: string, { choices = [] }: ImportColumn): ReadCell {
  const word = foldName(text);
  const chosen = choices.find((choice) =>
    [choice.value, choice.words.nl, choice.words.en, ...(choice.synonyms ?? [])].some((way) => foldName(way) === word),
  );
  if (chosen) return { value: chosen.value };
  return {
    fault: {
      code: 'import_choice',
      params: { text: text.slice(0, 80), values: choices.map(({ words }) => words.nl).join(', ') },
    },
  };
}

/** A Dutch number has ten digits and begins with a zero, which a spreadsheet takes for nothing; 31 in front is the country. */
function readPhone(text: string): ReadCell {
  if (!/^[+\d][\d\s()./-]{5,24}$/.test(text)) return unreadable('import_phone', text);
  if (/^[1-9]\d{8}$/.test(text)) return { value: `0${text}`, note: { code: 'import_note_zero' } };
  return /^31[1-9]\d{8}$/.test(text) ? { value: `+${text}` } : { value: text };
}
