import { colourOperands } from './colour.js';
import { type EmbeddedFont } from './embedded-font.js';
import { type TextStyle } from './text-style.js';
import { type Glyph } from './typeface.js';

/** A number in a content stream: hundredths of a point are finer than any printer. */
export const operand = (value: number): string => String(Math.round(value * 100) / 100);

/** A text object (ISO 32000-1, 9.4) with its base line at x, y in a coordinate system that runs downwards. */
export function textOperators(font: EmbeddedFont, text: string, x: number, y: number, style: TextStyle): string {
  const placed = `1 0 0 -1 ${operand(x)} ${operand(y)} Tm`;
  return `BT ${colourOperands(style.colour)} rg /${font.resource} ${operand(style.size)} Tf ${placed} [${shown(font, text)}] TJ ET`;
}

/** Glyphs in hexadecimal, interrupted where two neighbours are kerned; TJ moves left by what it is given. */
function shown(font: EmbeddedFont, text: string): string {
  let out = '<';
  let before: Glyph | undefined;
  for (const letter of text) {
    const glyph = font.face.glyph(letter.codePointAt(0)!);
    const kerning = before ? font.face.kerning(before, glyph) : 0;
    if (kerning !== 0) out += `>${-kerning}<`;
    out += glyph.hex;
    font.use(glyph);
    before = glyph;
  }
  return `${out}>`;
}
