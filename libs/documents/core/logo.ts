import { type Colour } from './colour.js';
import { type Paper } from './paper.js';
import { pictureOf } from './picture.js';

/** A co-operative's mark: SVG path data in a box of width × height (sharp, and nearly free to draw), or a PNG. */
export type Logo =
  | {
      readonly kind: 'paths';
      readonly width: number;
      readonly height: number;
      readonly paths: readonly { d: string; fill: Colour }[];
    }
  | { readonly kind: 'png'; readonly bytes: Uint8Array };

/** Draws a logo as large as fits in the box, from its top left corner; returns the height it took. */
export function drawLogo(
  paper: Paper,
  logo: Logo,
  box: { x: number; y: number; width: number; height: number },
  alt: string,
): number {
  const picture = logo.kind === 'png' ? pictureOf(logo.bytes) : logo;
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const draw = (): void =>
    'deflated' in picture
      ? paper.image('Logo', picture, { x: box.x, y: box.y, width, height })
      : paper.paths(picture.paths, box.x, box.y, scale);
  paper.tagged('Figure', draw, { alt, bbox: [box.x, box.y, box.x + width, box.y + height] });
  return height;
}
