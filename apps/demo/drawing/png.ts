import { crc32, deflateSync } from 'node:zlib';
import type { Shape } from './shapes.js';

/** A shape in a colour `#rrggbb`, laid over what came before. */
export type Layer = readonly [colour: string, shape: Shape];

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const RGB = 2;
const WHITE = [255, 255, 255] as const;
const { max, min, round } = Math;

/**
 * Draws layers on white and packs them as an RGB PNG of eight bits a sample.
 * @param units width and height of the square the shapes are written in
 * @param pixels width and height of the picture
 */
export function drawPng(layers: readonly Layer[], units: number, pixels: number): Buffer {
  const painted = layers.map(([colour, shape]) => ({ shape, paint: channels(colour) }));
  const scale = units / pixels;
  const row = 1 + pixels * 3;
  const raw = Buffer.alloc(row * pixels);
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      let colour: readonly number[] = WHITE;
      for (const { shape, paint } of painted) {
        // an edge covers the pixels it runs through in part, which keeps it smooth
        const cover = min(1, max(0, 0.5 - shape((x + 0.5) * scale, (y + 0.5) * scale) / scale));
        if (cover > 0) colour = colour.map((channel, i) => channel + (paint[i]! - channel) * cover);
      }
      colour.forEach((channel, i) => (raw[y * row + 1 + x * 3 + i] = round(channel)));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, RGB], 8);
  const packed = deflateSync(raw, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
