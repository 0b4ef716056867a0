import { inflateSync } from 'node:zlib';
import { DomainError } from '#libs/kernel/index.js';

/** Pixels as three bytes each, red green blue, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples per pixel by colour type: grey, RGB, palette, grey + alpha, RGB + alpha. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** No logo needs more, and a few bytes may not unpack into gigabytes. */
const MOST_PIXELS = 4_000_000;

/**
 * A PNG (W3C PNG, third edition) as pixels on white paper: transparency is laid over white once, because a PDF would
 * otherwise carry it as a second picture. Throws `logo_unreadable` with a reason for interlaced, 16 bit, too large or broken files.
 */
export function decodePng(bytes: Uint8Array): Raster {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw unreadable('not_png');
  try {
    return paint(file);
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable('broken');
  }
}

const unreadable = (reason: string): DomainError => DomainError.field('/logo', 'logo_unreadable', { reason });

function paint(file: Buffer): Raster {
  const chunks = readChunks(file);
  const header = readHeader(chunks.get('IHDR')![0]!);
  const samples = SAMPLES[header.type]!;
  const stride = Math.ceil((header.width * samples * header.depth) / 8);
  const packed = inflateSync(Buffer.concat(chunks.get('IDAT')!), { maxOutputLength: (stride + 1) * header.height });
  if (packed.length !== (stride + 1) * header.height) throw unreadable('broken');
  const rows = unfilter(packed, stride, Math.max(1, (samples * header.depth) / 8), header.height);
  const palette = chunks.get('PLTE')?.[0];
  const alphas = chunks.get('tRNS')?.[0];
  const rgb = Buffer.alloc(header.width * header.height * 3);
  for (let y = 0, out = 0; y < header.height; y++) {
    for (let x = 0; x < header.width; x++, out += 3) {
      const [colour, alpha] = pixelAt(rows, y * stride, x, header, palette, alphas);
      for (let channel = 0; channel < 3; channel++)
        rgb[out + channel] = Math.round((colour[channel]! * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { width: header.width, height: header.height, rgb };
}

function readChunks(file: Buffer): Map<string, Buffer[]> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

function readHeader(chunk: Buffer): Header {
  const [width, height] = [chunk.readUInt32BE(0), chunk.readUInt32BE(4)];
  const [depth, type, interlace] = [chunk[8]!, chunk[9]!, chunk[12]!];
  if (!(type in SAMPLES) || width * height === 0) throw unreadable('broken');
  if (width * height > MOST_PIXELS) throw unreadable('too_large');
  if (interlace !== 0) throw unreadable('interlaced');
  if (depth === 16) throw unreadable('sixteen_bit');
  return { width, height, depth, type };
}

/** Undoes the filter of each row (section 9 of the specification). */
function unfilter(packed: Buffer, stride: number, step: number, height: number): Buffer {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? rows[at - step]! : 0;
      const above = y > 0 ? rows[at - stride]! : 0;
      const corner = x >= step && y > 0 ? rows[at - stride - step]! : 0;
      rows[at] = packed[y * (stride + 1) + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Colour and opacity (0 to 255) of one pixel. */
function pixelAt(
  rows: Buffer,
  row: number,
  x: number,
  header: Header,
  palette?: Buffer,
  alphas?: Buffer,
): [number[], number] {
  const { depth, type } = header;
  if (type === 2) return [[...rows.subarray(row + 3 * x, row + 3 * x + 3)], 255];
  if (type === 6) return [[...rows.subarray(row + 4 * x, row + 4 * x + 3)], rows[row + 4 * x + 3]!];
  if (type === 4) return [grey(rows[row + 2 * x]!), rows[row + 2 * x + 1]!];
  const bit = x * depth;
  const value = (rows[row + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  if (type === PALETTE) return [[...palette!.subarray(3 * value, 3 * value + 3)], alphas?.[value] ?? 255];
  return [grey(Math.round((value * 255) / ((1 << depth) - 1))), 255];
}

const grey = (value: number): number[] => [value, value, value];
