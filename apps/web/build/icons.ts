import zlib from 'node:zlib';
import type { Plugin } from 'vite';

/** The house mark on a square of 24, as in ui/mark.tsx: it is made of upright rectangles only. */
const HOOKS = [
  [2, 2, 15, 8],
  [2, 8, 8, 15],
  [9, 16, 22, 22],
  [16, 9, 22, 16],
] as const;
const GARDEN = [[10, 10, 14, 14]] as const;

const GROUND = [0x12, 0x3f, 0x33] as const;
const WHITE = [0xff, 0xff, 0xff] as const;
const SAND = [0xf3, 0xdd, 0x98] as const;
/** Looks per pixel and direction: where a rectangle ends inside a pixel, the pixel takes part of its colour. */
const LOOKS = 4;

type Rectangles = readonly (readonly [number, number, number, number])[];

const inside = (x: number, y: number, shapes: Rectangles): boolean =>
  shapes.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);

const colourAt = (x: number, y: number): readonly [number, number, number] =>
  inside(x, y, GARDEN) ? SAND : inside(x, y, HOOKS) ? WHITE : GROUND;

function pixel(column: number, row: number, size: number, scale: number): number[] {
  const sum = [0, 0, 0];
  for (let look = 0; look < LOOKS * LOOKS; look += 1) {
    const x = (column + ((look % LOOKS) + 0.5) / LOOKS - size / 2) / scale + 12;
    const y = (row + (Math.floor(look / LOOKS) + 0.5) / LOOKS - size / 2) / scale + 12;
    colourAt(x, y).forEach((part, place) => (sum[place] = (sum[place] ?? 0) + part));
  }
  return sum.map((part) => Math.round(part / (LOOKS * LOOKS)));
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(zlib.crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * The mark as a PNG (RGB, 8 bits), the same bytes every time.
 * @param size pixels
 * @param share how much of the width the mark takes; a maskable icon keeps it inside the middle 80% (W3C Manifest, 2.9)
 */
export function markAsPng(size: number, share: number): Buffer {
  const scale = (size * share) / 20;
  const rows: number[] = [];
  for (let row = 0; row < size; row += 1) {
    rows.push(0);
    for (let column = 0; column < size; column += 1) rows.push(...pixel(column, row, size, scale));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = zlib.deflateSync(Buffer.from(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

export const ICONS = [
  { file: 'icon-192.png', size: 192, share: 0.67, purpose: 'any' },
  { file: 'icon-512.png', size: 512, share: 0.67, purpose: 'any' },
  { file: 'icon-maskable-192.png', size: 192, share: 0.5, purpose: 'maskable' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.5, purpose: 'maskable' },
  { file: 'icon-180.png', size: 180, share: 0.62, purpose: 'apple' },
] as const;

/** Draws the icons of the home screen at build time, so that no picture is kept that the mark does not explain. */
export function icons(): Plugin {
  return {
    name: 'icons',
    generateBundle() {
      for (const { file, size, share } of ICONS) {
        this.emitFile({ type: 'asset', fileName: file, source: markAsPng(size, share) });
      }
    },
  };
}
