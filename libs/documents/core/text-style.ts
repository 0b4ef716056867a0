import { INK, INK_2, type Colour } from './colour.js';
import { type Weight } from './typeface.js';

/** How text looks. Size and leading (distance between base lines) in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

/** The steps of the document scale. Nothing is smaller than 8 points: it is read on paper, too. */
const SCALE = {
  title: { weight: 'semibold', size: 23, leading: 28, colour: INK },
  heading: { weight: 'semibold', size: 15, leading: 20, colour: INK },
  amount: { weight: 'semibold', size: 19, leading: 24, colour: INK },
  strong: { weight: 'semibold', size: 9.5, leading: 13.5, colour: INK },
  body: { weight: 'regular', size: 9.5, leading: 13.5, colour: INK },
  quiet: { weight: 'regular', size: 9.5, leading: 13.5, colour: INK_2 },
  small: { weight: 'regular', size: 8.25, leading: 11.5, colour: INK_2 },
  smallStrong: { weight: 'semibold', size: 8.25, leading: 11.5, colour: INK },
  watermark: { weight: 'semibold', size: 128, leading: 0, colour: '#e9ede8' },
} satisfies Record<string, TextStyle>;

export const STYLES: Readonly<Record<keyof typeof SCALE, TextStyle>> = SCALE;

export const inColour = (style: TextStyle, colour: Colour): TextStyle => ({ ...style, colour });
