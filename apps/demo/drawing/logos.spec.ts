import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pictureOf } from '#libs/documents/index.js';
import { drawPng } from './png.js';
import { drawDemoLogo, LOGOS, type LogoName } from './logos.js';
import { disc, plate } from './shapes.js';

describe('a drawn picture', () => {
  it('has its colours where its shapes are, the last on top, and white elsewhere', () => {
    const picture = pictureOf(
      drawPng(
        [
          ['#102030', plate([0, 0], [8, 4], 0)],
          ['#ff0000', disc([4, 4], 2)],
        ],
        8,
        8,
      ),
    );
    const pixels = inflateSync(picture.deflated);
    const at = (x: number, y: number) => [...pixels.subarray((y * 8 + x) * 3, (y * 8 + x) * 3 + 3)];
    expect([picture.width, picture.height]).toEqual([8, 8]);
    expect(at(0, 0)).toEqual([0x10, 0x20, 0x30]);
    expect(at(3, 4)).toEqual([255, 0, 0]);
    expect(at(0, 7)).toEqual([255, 255, 255]);
  });

  it.each(Object.keys(LOGOS) as LogoName[])('of the logo %s has the size of a logo', (name) => {
    const bytes = drawDemoLogo(name);
    expect(bytes.length).toBeLessThan(20_000);
    expect(pictureOf(bytes).width).toBe(240);
  });

  it('has equal bytes every time', () => {
    expect(drawDemoLogo('bus').equals(drawDemoLogo('bus'))).toBe(true);
  });
});
