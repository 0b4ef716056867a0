import { drawPng, type Layer } from './png.js';
import { both, disc, outline, plate, polygon, stroke, without } from './shapes.js';

const UNITS = 100;
/** At 17 mm on paper about 350 dots an inch. */
const PIXELS = 240;

export const LOGOS = {
  /** Two leaves on a stem, in a round of earth. */
  leaves: [
    ['#2f6b3a', disc([50, 50], 46)],
    ['#f3dd98', both(disc([50, 50], 46), plate([0, 74], [100, 40], 0))],
    ['#ffffff', stroke([50, 80], [50, 40], 5)],
    ['#ffffff', both(disc([22, 52], 30), disc([50, 24], 30))],
    ['#cfe6c4', both(disc([78, 62], 26), disc([54, 38], 26))],
  ],
  /** A ladle under the sun of steam. */
  ladle: [
    ['#f2b441', without(disc([50, 50], 46), plate([0, 66], [100, 60], 0))],
    ['#a8401e', both(disc([50, 50], 46), plate([0, 66], [100, 60], 0))],
    ['#ffffff', stroke([72, 16], [58, 52], 6)],
    ['#ffffff', both(disc([44, 54], 20), plate([0, 54], [100, 40], 0))],
    ['#a8401e', stroke([36, 46], [36, 30], 3.5)],
    ['#a8401e', stroke([47, 46], [47, 24], 3.5)],
  ],
  /** A house of bricks with straight joints. */
  bricks: [
    ['#7a2f2a', polygon([50, 6], [94, 44], [6, 44])],
    ...[0, 1, 2].flatMap((course): Layer[] => {
      const top = 50 + course * 15;
      const half: Layer[] = [14, 40, 66].map((left) => ['#b5523f', plate([left, top], [22, 11], 1.5)]);
      const shifted: Layer[] = [
        ['#c9745b', plate([14, top], [9, 11], 1.5)],
        ['#c9745b', plate([27, top], [22, 11], 1.5)],
        ['#c9745b', plate([53, top], [22, 11], 1.5)],
        ['#c9745b', plate([79, top], [9, 11], 1.5)],
      ];
      return course === 1 ? shifted : half;
    }),
    ['#f6ead9', disc([50, 30], 7)],
  ],
  /** A small bus with the beak and the eye of a sparrow. */
  bus: [
    ['#1a5680', plate([6, 26], [80, 46], 12)],
    ['#f2b441', polygon([84, 44], [98, 51], [84, 58])],
    ['#d8ebf7', plate([14, 34], [16, 15], 3)],
    ['#d8ebf7', plate([35, 34], [16, 15], 3)],
    ['#d8ebf7', plate([56, 34], [22, 15], 3)],
    ['#123a56', disc([68, 41], 4)],
    ['#ffffff', plate([6, 57], [80, 4], 0)],
    ['#123a56', disc([26, 73], 10)],
    ['#ffffff', disc([26, 73], 4)],
    ['#123a56', disc([66, 73], 10)],
    ['#ffffff', disc([66, 73], 4)],
  ],
  /** A paper clip across a sheet. */
  clip: [
    ['#e9e4f2', plate([16, 14], [68, 82], 5)],
    ['#cbbfe0', plate([28, 58], [44, 5], 2)],
    ['#cbbfe0', plate([28, 69], [44, 5], 2)],
    ['#cbbfe0', plate([28, 80], [26, 5], 2)],
    ['#4b3a80', outline(plate([34, 6], [32, 44], 16), 5)],
    ['#4b3a80', outline(plate([42, 17], [16, 25], 8), 5)],
  ],
} satisfies Record<string, readonly Layer[]>;

export type LogoName = keyof typeof LOGOS;

/** The logo of an invented co-operative as PNG; the same bytes every time. */
export const drawDemoLogo = (name: LogoName): Buffer => drawPng(LOGOS[name], UNITS, PIXELS);
