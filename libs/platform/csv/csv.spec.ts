import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from './csv.js';

const only = (value: string) => csvOf(['a'], [[value]]).slice('\ufeffa\r\n'.length, -2);

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['-12.50', '-12.50'],
    ['-12,5', '"-12,5"'],
    ['=1+1', `"'=1+1"`],
    ['+31201234567', `"'+31201234567"`],
    ['-cmd', `"'-cmd"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ['', ''],
  ])('writes %j as %j', (value, written) => {
    expect(only(value)).toBe(written);
  });

  it('never writes a cell that a spreadsheet calculates, and reads back to what went in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ';', '"', '\n'), fc.string({ maxLength: 10 }))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const written = only(value);
        const quoted = written.startsWith('"');
        const read = quoted ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(/^[=+@\t\r]/.test(read)).toBe(false);
        if (read.startsWith('-')) expect(Number.isNaN(Number(read.replace(',', '.')))).toBe(false);
        expect([value.replaceAll('\u0000', ''), `'${value.replaceAll('\u0000', '')}`]).toContain(
          read.startsWith(`'`) && value.startsWith(`'`) ? value.replaceAll('\u0000', '') : read,
        );
      }),
    );
  });
});
