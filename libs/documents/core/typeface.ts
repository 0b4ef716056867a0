import { type Font } from 'fontkit';
import { openFont, type Face, type FontFile } from './face.js';
import { type TrueTypeProgram } from './true-type-program.js';

export interface Glyph {
  readonly id: number;
  /** Thousandths of the type size. */
  readonly advance: number;
  /** What a reader copies out of the document. */
  readonly codePoint: number;
  /** The id as four hexadecimal digits, the form text is written in. */
  readonly hex: string;
}

/** Glyphs at one height. */
export interface Raised {
  /** The array the operator TJ takes: glyphs in hexadecimal, interrupted where two neighbours are kerned. */
  readonly array: string;
  /** How far above the base line, in thousandths of the type size: a dot or a vowel sign is set on its letter. */
  readonly rise: number;
}

export interface Shown {
  readonly parts: readonly Raised[];
  /** What these glyphs stand for, when that does not follow from each of them. */
  readonly readsAs?: string;
}

/** A stretch of text in one face, measured and ready to be shown. */
export interface Run {
  /** Thousandths of the type size. */
  readonly width: number;
  readonly shown: readonly Shown[];
  readonly glyphs: readonly Glyph[];
}

const UNKNOWN = -32_768;

/**
 * One weight of the house's letter, read once per process. Glyphs and kerning pairs are asked of the font when first
 * needed and remembered: a whole shaping engine for every word of every document costs twenty times as much, and Latin
 * letters in composed form need no more than this.
 */
export class Typeface implements Face {
  readonly name: string;
  readonly enlarged = 1;
  readonly program: TrueTypeProgram;
  readonly font: Font;
  private readonly scale: number;
  private readonly glyphs = new Map<number, Glyph>();
  /** Kerning of every pair of glyph ids met so far. */
  private readonly pairs: Int16Array;
  /** Height of capitals in thousandths of the type size. */
  readonly capHeight: number;

  constructor({ font, program }: FontFile) {
    this.font = font;
    this.name = font.postscriptName;
    this.program = program;
    this.scale = 1000 / font.unitsPerEm;
    this.capHeight = font.capHeight * this.scale;
    this.pairs = new Int16Array(this.program.glyphCount ** 2).fill(UNKNOWN);
  }

  has(codePoint: number): boolean {
    return this.glyphs.has(codePoint) || this.font.hasGlyphForCodePoint(codePoint);
  }

  /** The glyph of a code point that the face has. */
  glyph(codePoint: number): Glyph {
    const known = this.glyphs.get(codePoint);
    if (known) return known;
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const hex = id.toString(16).padStart(4, '0');
    const glyph = { id, advance: advanceWidth * this.scale, codePoint, hex };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** Text of which the face has every letter, measured and kerned. */
  run(text: string): Run {
    const glyphs = [...text].map((letter) => this.glyph(letter.codePointAt(0)!));
    let shown = '<';
    let width = 0;
    glyphs.forEach((glyph, index) => {
      const kerning = index === 0 ? 0 : this.kerning(glyphs[index - 1]!, glyph);
      shown += kerning === 0 ? glyph.hex : `>${-kerning}<${glyph.hex}`;
      width += glyph.advance + kerning;
    });
    return { width, shown: [{ parts: [{ array: `[${shown}>]`, rise: 0 }] }], glyphs };
  }

  /** How much closer (negative) or wider two neighbours stand, in thousandths of the type size. Figures keep their column. */
  private kerning(left: Glyph, right: Glyph): number {
    if (isFigure(left.codePoint) || isFigure(right.codePoint)) return 0;
    const pair = left.id * this.program.glyphCount + right.id;
    const known = this.pairs[pair]!;
    if (known !== UNKNOWN) return known;
    const run = this.font.layout(String.fromCodePoint(left.codePoint, right.codePoint));
    const kept = run.glyphs.length === 2 && run.glyphs[0]!.id === left.id && run.glyphs[1]!.id === right.id;
    const kerning = kept ? Math.round(run.positions[0]!.xAdvance * this.scale - left.advance) : 0;
    this.pairs[pair] = kerning;
    return kerning;
  }
}

const isFigure = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

const FILES = {
  regular: '@expo-google-fonts/hanken-grotesk/400Regular/HankenGrotesk_400Regular.ttf',
  semibold: '@expo-google-fonts/hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf',
} as const;

export type Weight = keyof typeof FILES;
const opened = new Map<Weight, Typeface>();

/** Hanken Grotesk in a weight; opened at first use, then shared by every document of this process. */
export function typeface(weight: Weight): Typeface {
  let face = opened.get(weight);
  if (!face) {
    face = new Typeface(openFont(FILES[weight]));
    opened.set(weight, face);
  }
  return face;
}
