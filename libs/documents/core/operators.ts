import { colourOperands } from './colour.js';
import { type EmbeddedFont } from './embedded-font.js';
import { type TextStyle } from './text-style.js';
import { type Run } from './typeface.js';

/** A number in a content stream: hundredths of a point are finer than any printer. */
export const operand = (value: number): string => String(Math.round(value * 100) / 100);

/** A text object (ISO 32000-1, 9.4) with its base line at x, y in a coordinate system that runs downwards. */
export function textOperators(font: EmbeddedFont, run: Run, x: number, y: number, style: TextStyle): string {
  const placed = `1 0 0 -1 ${operand(x)} ${operand(y)} Tm`;
  return `BT ${colourOperands(style.colour)} rg /${font.resource} ${operand(style.size)} Tf ${placed} ${run.shown} TJ ET`;
}
