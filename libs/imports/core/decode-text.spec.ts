import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel/index.js';
import { decodeText, MAX_BYTES } from './decode-text.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (input: Uint8Array): string => {
  try {
    return decodeText(input).text;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'crash';
  }
};

describe('decodeText', () => {
  it('strips the byte order mark, so that the first header is found', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8('User,Email')))).toEqual({
      text: 'User,Email',
      encoding: 'utf-8',
    });
  });

  it('reads what is not UTF-8 as Windows-1252, the dash and the euro sign included', () => {
    expect(decodeText(bytes(0x43, 0x72, 0xe8, 0x6d, 0x65, 0x20, 0x96, 0x20, 0x80))).toEqual({
      text: 'Crème – €',
      encoding: 'windows-1252',
    });
  });

  it.each<[string, Uint8Array]>([
    ['little endian', bytes(0xff, 0xfe, 0x43, 0x00, 0xe8, 0x00, 0xac, 0x20, 0x3d, 0xd8, 0x00, 0xde)],
    ['big endian', bytes(0xfe, 0xff, 0x00, 0x43, 0x00, 0xe8, 0x20, 0xac, 0xd8, 0x3d, 0xde, 0x00)],
  ])('reads UTF-16, %s, with its mark', (_, input) => {
    expect(decodeText(input)).toEqual({ text: 'Cè€😀', encoding: 'utf-16' });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', bytes(), 'import_file_empty'],
    ['only a mark', bytes(0xef, 0xbb, 0xbf), 'import_file_empty'],
    ['only blanks', utf8(' \r\n\t'), 'import_file_empty'],
    ['XLSX', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'import_file_spreadsheet'],
    ['XLS', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'import_file_spreadsheet'],
    ['UTF-16 of an odd number of bytes', bytes(0xff, 0xfe, 0x44, 0x00, 0x45), 'import_file_utf16'],
    ['UTF-16 with half a pair', bytes(0xfe, 0xff, 0xd8, 0x3d, 0x00, 0x44), 'import_file_utf16'],
    ['only a mark of UTF-16', bytes(0xff, 0xfe), 'import_file_empty'],
    ['UTF-16 without a mark', bytes(...[...'Datum;Uren'].flatMap((c) => [c.charCodeAt(0), 0])), 'import_file_utf16'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'import_file_not_text'],
    ['a zero byte', bytes(0x41, 0x42, 0x43, 0x00, 0x44), 'import_file_not_text'],
    ['marked as UTF-8 but broken', bytes(0xef, 0xbb, 0xbf, 0x41, 0xe8, 0x42), 'import_file_broken_utf8'],
    ['too large', new Uint8Array(MAX_BYTES + 1), 'import_file_too_large'],
  ])('refuses %s', (_, input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it('takes a view on a larger buffer as it is', () => {
    expect(codeOf(bytes(0x00, 0x41, 0xe9, 0x00).subarray(1, 3))).toBe('Aé');
  });

  it('gives back every text that is written as UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\p{Cc}]*[^\p{Cc}\s][^\p{Cc}]*$/u.test(text));
    fc.assert(fc.property(printable, (text) => expect(codeOf(bytes(0xef, 0xbb, 0xbf, ...utf8(text)))).toBe(text)));
  });
});
