import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataName, documentName, placeOf } from './names.js';
import { countRows, pieces } from './pieces.js';

async function* of(chunks: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('pieces', () => {
  it('are of the size asked for, but the last, and together what went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 50 })),
        fc.integer({ min: 1, max: 20 }),
        async (chunks, size) => {
          const out: Buffer[] = [];
          for await (const piece of pieces(of(chunks), size)) out.push(piece);
          expect(Buffer.concat(out).equals(Buffer.concat(chunks))).toBe(true);
          expect(out.slice(0, -1).every((piece) => piece.length === size)).toBe(true);
          expect(out.every((piece) => piece.length > 0 && piece.length <= size)).toBe(true);
        },
      ),
    );
  });

  it('of nothing are none', async () => {
    const out: Buffer[] = [];
    for await (const piece of pieces(of([]))) out.push(piece);
    expect(out).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    [dataName('invoice_line', 12), { table: 'invoice_line' }],
    [documentName('abc/invoice/def-1'), { document: 'abc/invoice/def-1' }],
    ['data/../etc/000001', undefined],
    ['data/invoice/1', undefined],
    ['passwd', undefined],
  ])('%s', (name, place) => expect(placeOf(name)).toEqual(place));
});

it('rows are lines: a newline in a value is written in two signs', () => {
  expect(countRows(Buffer.from('1\tone\\ntwo\n2\tthree\n'))).toBe(2);
  expect(countRows(Buffer.from(''))).toBe(0);
});
