import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainError } from '#libs/kernel/index.js';
import { decodePng } from './png.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly type: number;
  readonly interlace?: number;
  readonly palette?: number[];
  readonly alphas?: number[];
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

function png(picture: Picture, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([picture.depth ?? 8, picture.type, 0, 0, picture.interlace ?? 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(picture.palette ? [chunk('PLTE', Buffer.from(picture.palette))] : []),
    ...(picture.alphas ? [chunk('tRNS', Buffer.from(picture.alphas))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const reasonOf = (bytes: Buffer): unknown => {
  try {
    decodePng(bytes);
  } catch (error) {
    return (error as DomainError).params.reason;
  }
  return undefined;
};

describe('PNG', () => {
  it('lays transparency over white', () => {
    const rows = Buffer.from([0, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 128]);
    expect([...decodePng(png({ width: 3, height: 1, type: 6 }, rows)).rgb]).toEqual([
      255, 0, 0, 255, 255, 255, 127, 127, 127,
    ]);
  });

  it('reads palettes of two bits with transparent entries, and grey with alpha', () => {
    const palette = {
      width: 4,
      height: 1,
      depth: 2,
      type: 3,
      palette: [255, 0, 0, 0, 255, 0, 0, 0, 255],
      alphas: [255, 0],
    };
    expect([...decodePng(png(palette, Buffer.from([0, 0b00_01_10_00]))).rgb]).toEqual([
      255, 0, 0, 255, 255, 255, 0, 0, 255, 255, 0, 0,
    ]);
    expect([...decodePng(png({ width: 1, height: 1, type: 4 }, Buffer.from([0, 100, 255]))).rgb]).toEqual([
      100, 100, 100,
    ]);
    expect([...decodePng(png({ width: 2, height: 1, depth: 1, type: 0 }, Buffer.from([0, 0b10_000000]))).rgb]).toEqual([
      255, 255, 255, 0, 0, 0,
    ]);
  });

  it('undoes every filter', () => {
    const width = 5;
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 45, maxLength: 45 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
        (pixels, filters) => {
          const rows = filters.flatMap((filter, y) => [filter, ...filtered(pixels, y, filter, 3 * width)]);
          expect([...decodePng(png({ width, height: 3, type: 2 }, Buffer.from(rows))).rgb]).toEqual([...pixels]);
        },
      ),
    );
  });

  it('says why a file cannot be used', () => {
    expect(reasonOf(Buffer.from('GIF89a'))).toBe('not_png');
    expect(reasonOf(png({ width: 1, height: 1, type: 2, interlace: 1 }, Buffer.from([0, 1, 2, 3])))).toBe('interlaced');
    expect(reasonOf(png({ width: 1, height: 1, type: 2, depth: 16 }, Buffer.from([0, 1, 2, 3])))).toBe('sixteen_bit');
    expect(reasonOf(png({ width: 60_000, height: 60_000, type: 2 }, Buffer.from([0])))).toBe('too_large');
    expect(reasonOf(png({ width: 9, height: 9, type: 2 }, Buffer.from([0])).subarray(0, 50))).toBe('broken');
  });
});

/** The filters as section 9 of the specification defines them, in the direction of writing. */
function filtered(pixels: Uint8Array, y: number, filter: number, stride: number): number[] {
  const at = (x: number, row: number): number => (x < 0 || row < 0 ? 0 : pixels[row * stride + x]!);
  return Array.from({ length: stride }, (_, x) => {
    const [a, b, c] = [at(x - 3, y), at(x, y - 1), x < 3 ? 0 : at(x - 3, y - 1)];
    const distances = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    const paeth = [a, b, c][distances.indexOf(Math.min(...distances))]!;
    return (at(x, y) - [0, a, b, Math.floor((a + b) / 2), paeth][filter]!) & 0xff;
  });
}
