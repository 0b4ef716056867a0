import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { decodePng } from './png.js';

/** Pixels (RGB, 8 bit) compressed as the file will carry them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly deflated: Buffer;
}

const MOST_KEPT = 32;
const kept = new Map<string, Picture>();

/** A PNG ready to be put in a document; decoded once, because one logo is on thousands of them. */
export function pictureOf(bytes: Uint8Array): Picture {
  const key = createHash('sha256').update(bytes).digest('base64');
  let picture = kept.get(key);
  kept.delete(key);
  if (!picture) {
    const { width, height, rgb } = decodePng(bytes);
    picture = { width, height, deflated: deflateSync(rgb) };
  }
  kept.set(key, picture);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return picture;
}
