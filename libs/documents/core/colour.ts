/** `#rrggbb`, lower or upper case. */
export type Colour = `#${string}`;

const WRITTEN = /^#[0-9a-f]{6}$/i;

/** The paints of a document on white paper; the same values as the screens' tokens. */
export const INK: Colour = '#11231c';
export const INK_2: Colour = '#44554c';
export const LINE: Colour = '#d0d8ce';
export const PAPER: Colour = '#ffffff';
/** Canal green, for a co-operative that has not chosen a colour. */
export const GRACHT: Colour = '#123f33';

/** WCAG 2.2 success criterion 1.4.3: text of normal size. */
const READABLE = 4.5;

export const isColour = (text: string): text is Colour => WRITTEN.test(text);

const channels = (colour: Colour): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

/** Relative luminance, 0 black to 1 white (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the first colour (0 to 1) in the second. */
export function mix(colour: Colour, into: Colour, share: number): Colour {
  const other = channels(into);
  const mixed = channels(colour).map((channel, index) => Math.round(channel * share + other[index]! * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export interface Accent {
  /** The colour as chosen: for areas and bars. */
  readonly fill: Colour;
  /** As near to it as text on `ground` can be and still be read. */
  readonly text: Colour;
  /** A breath of it behind the figures that matter. */
  readonly ground: Colour;
}

/** A co-operative's colour made safe to use: text in it, or in a darker shade of it, always has a contrast of at least 4.5. */
export function accentOf(brand: string | undefined): Accent {
  const fill = brand && isColour(brand) ? brand : GRACHT;
  const ground = mix(fill, PAPER, 0.07);
  let text = fill;
  for (let share = 0.9; contrast(text, ground) < READABLE && share >= 0; share -= 0.1) text = mix(fill, INK, share);
  return { fill, text, ground };
}

const operands = new Map<Colour, string>();

/** The colour as operands of the PDF operators rg and RG. */
export function colourOperands(colour: Colour): string {
  let known = operands.get(colour);
  if (!known) {
    known = channels(colour)
      .map((channel) => String(Math.round((channel / 255) * 1000) / 1000))
      .join(' ');
    if (operands.size < 1000) operands.set(colour, known);
  }
  return known;
}
