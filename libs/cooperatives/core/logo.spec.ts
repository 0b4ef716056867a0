import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { checkLogo } from './logo.js';

interface Picture {
  width?: number;
  height?: number;
  depth?: number;
  type?: number;
  interlace?: number;
  bytesPerRow?: number;
  palette?: boolean;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png({
  width = 4,
  height = 3,
  depth = 8,
  type = 2,
  interlace = 0,
  bytesPerRow = 12,
  palette,
}: Picture = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.alloc(6))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc((bytesPerRow + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const refusalOf = (bytes: Buffer): string | undefined => {
  try {
    checkLogo(bytes);
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a logo', () => {
  it.each<[string, Buffer, string | undefined]>([
    ['RGB', png(), undefined],
    ['RGB with transparency', png({ type: 6, bytesPerRow: 16 }), undefined],
    ['four grey tones', png({ type: 0, depth: 2, bytesPerRow: 1 }), undefined],
    ['a palette', png({ type: 3, depth: 1, bytesPerRow: 1, palette: true }), undefined],
    ['a palette that is missing', png({ type: 3, depth: 1, bytesPerRow: 1 }), 'logo_broken'],
    ['1,201 pixels wide', png({ width: 1201, bytesPerRow: 3603 }), 'logo_too_big'],
    ['1,200 pixels wide', png({ width: 1200, bytesPerRow: 3600 }), undefined],
    ['no pixels', png({ width: 0 }), 'logo_broken'],
    ['sixteen bits', png({ depth: 16, bytesPerRow: 24 }), 'logo_form'],
    ['interlaced', png({ interlace: 1 }), 'logo_form'],
    ['a colour type that does not exist', png({ type: 5 }), 'logo_broken'],
    ['fewer rows than promised', png({ bytesPerRow: 8 }), 'logo_broken'],
    ['more rows than promised', png({ bytesPerRow: 5000 }), 'logo_broken'],
    ['cut off halfway', png().subarray(0, 50), 'logo_broken'],
    ['one flipped bit', flip(png(), 45), 'logo_broken'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'logo_not_png'],
    ['nothing', Buffer.alloc(0), 'logo_not_png'],
    ['over 200 kB', Buffer.alloc(200 * 1024 + 1), 'logo_too_big'],
  ])('of %s: %s', (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
}
