import { colourOperands } from './colour.js';
import { type EmbeddedFont } from './embedded-font.js';
import { type TextStyle } from './text-style.js';
import { type Run, type Shown } from './typeface.js';

/** A number in a content stream: hundredths of a point are finer than any printer. */
export const operand = (value: number): string => String(Math.round(value * 100) / 100);

/** A text object (ISO 32000-1, 9.4) with its base line at x, y in a coordinate system that runs downwards. */
export function textOperators(font: EmbeddedFont, run: Run, x: number, y: number, style: TextStyle): string {
  const placed = `1 0 0 -1 ${operand(x)} ${operand(y)} Tm`;
  const size = style.size * font.face.enlarged;
  return `BT ${colourOperands(style.colour)} rg /${font.resource} ${operand(size)} Tf ${placed} ${raised(run.shown, size)} ET`;
}

/**
 * Each array at its height (text rise, ISO 32000-1, 9.3.7), and glyphs with what they stand for (14.9.4). The next text
 * object starts on the base line again.
 */
function raised(shown: readonly Shown[], size: number): string {
  let height = 0;
  const operators = shown.map(({ parts, readsAs }) => {
    const arrays = parts.map(({ array, rise }) => {
      const lifted = rise === height ? '' : `${operand((rise * size) / 1000)} Ts `;
      height = rise;
      return `${lifted}${array} TJ`;
    });
    return readsAs === undefined ? arrays.join(' ') : `${beginSpan(readsAs)} ${arrays.join(' ')} EMC`;
  });
  return operators.join(' ') + (height === 0 ? '' : ' 0 Ts');
}

const beginSpan = (text: string): string =>
  `/Span <</ActualText <feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>>> BDC`;
