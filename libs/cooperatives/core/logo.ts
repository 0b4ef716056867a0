import { crc32, inflateSync } from 'node:zlib';
import { DomainError } from '#libs/kernel/index.js';

export const MOST_LOGO_BYTES = 200 * 1024;
export const MOST_LOGO_PIXELS = 1200;

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Samples per pixel by colour type: grey, RGB, palette, grey + alpha, RGB + alpha (PNG, third edition, 11.2.1). */
const SAMPLES = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * Looks a logo over before it is kept, so that no invoice meets a picture it cannot draw: a whole PNG with eight bits per
 * sample at most, not interlaced, at most 1,200 pixels wide and high. Transparency is fine: documents lay it on white.
 * @throws logo_not_png, logo_too_big, logo_form or logo_broken
 */
export function checkLogo(bytes: Buffer): void {
  if (bytes.length > MOST_LOGO_BYTES) throw refuse('logo_too_big');
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw refuse('logo_not_png');
  const chunks = readChunks(bytes);
  const header = chunks[0]?.type === 'IHDR' ? chunks[0].data : undefined;
  if (header?.length !== 13 || chunks.at(-1)?.type !== 'IEND') throw refuse('logo_broken');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colourType, interlace] = [header[8]!, header[9]!, header[12]!];
  const samples = SAMPLES.get(colourType);
  if (!samples || width === 0 || height === 0) throw refuse('logo_broken');
  if (width > MOST_LOGO_PIXELS || height > MOST_LOGO_PIXELS) throw refuse('logo_too_big');
  if (depth > 8 || interlace !== 0) throw refuse('logo_form');
  if (colourType === 3 && !chunks.some((chunk) => chunk.type === 'PLTE')) throw refuse('logo_broken');
  const rowBytes = 1 + Math.ceil((width * samples * depth) / 8);
  if (unpackedLength(chunks, rowBytes * height) !== rowBytes * height) throw refuse('logo_broken');
}

const refuse = (code: string): DomainError =>
  new DomainError('invalid', code, { kilobytes: MOST_LOGO_BYTES / 1024, pixels: MOST_LOGO_PIXELS });

/** Length, type, data, CRC-32 of type and data; a chunk that does not add up ends the list. */
function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) break;
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Bytes of the unpacked picture; 0 when it does not unpack, or to more than it may. */
function unpackedLength(chunks: readonly Chunk[], most: number): number {
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch {
    return 0;
  }
}
