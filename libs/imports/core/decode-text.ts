import { DomainError } from '#libs/kernel/index.js';

/** The largest file an import takes. A year of hours of fifty people is about 5 MB. */
export const MAX_BYTES = 20 * 1024 * 1024;

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * The text of an uploaded file: UTF-8 (with or without byte order mark), UTF-16 with its mark ("Unicode-tekst" of a
 * spreadsheet), else Windows-1252, which Dutch spreadsheets write when somebody saves an export again.
 *
 * @throws DomainError `import_file_empty`, `import_file_too_large`, `import_file_spreadsheet` (XLSX, XLS, ODS),
 *   `import_file_utf16` (without its mark, or broken),
 *   `import_file_broken_utf8` (marked as UTF-8, but is not), `import_file_not_text`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new DomainError('invalid', 'import_file_empty');
  if (bytes.length > MAX_BYTES) throw new DomainError('invalid', 'import_file_too_large', { megabytes: 20 });
  refuseForeignKinds(bytes);
  const decoded = decodeUtf16(bytes) ?? decodeBytes(bytes);
  const { text } = decoded;
  if (NOT_TEXT.test(text)) throw new DomainError('invalid', 'import_file_not_text');
  if (text.trim() === '') throw new DomainError('invalid', 'import_file_empty');
  return decoded;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const marked = startsWith(bytes, UTF8_MARK);
  const body = marked ? bytes.subarray(UTF8_MARK.length) : bytes;
  const utf8 = decodeWith('utf-8', body);
  if (utf8 === undefined && marked) throw new DomainError('invalid', 'import_file_broken_utf8');
  return utf8 === undefined
    ? { text: decodeWindows1252(body), encoding: 'windows-1252' }
    : { text: utf8, encoding: 'utf-8' };
}

/** Undefined without a mark: a guess between its two orders of bytes would be a guess at everything. */
function decodeUtf16(bytes: Uint8Array): DecodedText | undefined {
  const order = UTF16_MARKS.find(({ mark }) => startsWith(bytes, mark));
  if (!order) return undefined;
  const text = decodeWith(order.name, bytes.subarray(2));
  if (text === undefined) throw new DomainError('invalid', 'import_file_utf16');
  return { text, encoding: 'utf-16' };
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' },
] as const;
/** ZIP (XLSX, ODS) and the older compound file (XLS). */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** Control characters other than tab and line ends, and the five places Windows-1252 leaves empty. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function refuseForeignKinds(bytes: Uint8Array): void {
  if (SPREADSHEETS.some((mark) => startsWith(bytes, mark))) throw new DomainError('invalid', 'import_file_spreadsheet');
  if (looksLikeUtf16(bytes)) throw new DomainError('invalid', 'import_file_utf16');
}

/** UTF-16 without a mark: every other byte of the first Latin letters is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (UTF16_MARKS.some(({ mark }) => startsWith(bytes, mark))) return false;
  const head = bytes.subarray(0, 64);
  const zeros = (parity: number) => head.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const half = Math.floor(head.length / 2);
  return half >= 2 && (zeros(0) === half || zeros(1) === half);
}

function decodeWith(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What 0x80 to 0x9F mean; the rest equals Latin-1. By hand, because some Node.js releases decode these bytes as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);
}
