import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { TrueTypeProgram } from './true-type-program.js';

export interface Glyph {
  readonly id: number;
  /** Thousandths of the type size. */
  readonly advance: number;
  /** What a reader copies out of the document. */
  readonly codePoint: number;
  /** The id as four hexadecimal digits, the form text is written in. */
  readonly hex: string;
}

/** A stretch of text on one line, measured and ready to be shown. */
export interface Run {
  /** Thousandths of the type size. */
  readonly width: number;
  /** The array the operator TJ takes: glyphs in hexadecimal, interrupted where two neighbours are kerned. */
  readonly shown: string;
  readonly glyphs: readonly Glyph[];
}

/** Labels, names and dates come back in every document; after this many different texts the memory starts anew. */
const MOST_RUNS = 4000;
const UNKNOWN = -32_768;
const REPLACEMENT = '?'.codePointAt(0)!;
const COMBINING = /\p{M}/u;

/**
 * One weight of the house's letter, read once per process. Glyphs and kerning pairs are asked of the font when first
 * needed and remembered: a whole shaping engine for every word of every document costs twenty times as much, and Latin
 * letters in composed form need no more than this.
 */
export class Typeface {
  readonly name: string;
  readonly program: TrueTypeProgram;
  readonly font: Font;
  private readonly scale: number;
  private readonly glyphs = new Map<number, Glyph>();
  private readonly runs = new Map<string, Run>();
  /** Kerning of every pair of glyph ids met so far. */
  private readonly pairs: Int16Array;
  /** Height of capitals in thousandths of the type size. */
  readonly capHeight: number;

  constructor(file: Buffer) {
    const font = create(file);
    if (!('glyphForCodePoint' in font)) throw new RangeError('a font collection is not a typeface');
    this.font = font;
    this.name = font.postscriptName;
    this.program = new TrueTypeProgram(file);
    this.scale = 1000 / font.unitsPerEm;
    this.capHeight = font.capHeight * this.scale;
    this.pairs = new Int16Array(this.program.glyphCount ** 2).fill(UNKNOWN);
  }

  /** The glyph of a code point; for one the font does not have: the letter without its marks, or a question mark. */
  glyph(codePoint: number): Glyph {
    const known = this.glyphs.get(codePoint);
    if (known) return known;
    const { id, advanceWidth } = this.font.glyphForCodePoint(this.drawable(codePoint));
    const hex = id.toString(16).padStart(4, '0');
    const glyph = { id, advance: advanceWidth * this.scale, codePoint: this.drawable(codePoint), hex };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** A line of text, measured and kerned. */
  run(text: string): Run {
    const known = this.runs.get(text);
    if (known) return known;
    const glyphs = [...text].map((letter) => this.glyph(letter.codePointAt(0)!));
    let shown = '<';
    let width = 0;
    glyphs.forEach((glyph, index) => {
      const kerning = index === 0 ? 0 : this.kerning(glyphs[index - 1]!, glyph);
      shown += kerning === 0 ? glyph.hex : `>${-kerning}<${glyph.hex}`;
      width += glyph.advance + kerning;
    });
    const run = { width, shown: `[${shown}>]`, glyphs };
    if (this.runs.size >= MOST_RUNS) this.runs.clear();
    this.runs.set(text, run);
    return run;
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

  private drawable(codePoint: number): number {
    if (this.font.hasGlyphForCodePoint(codePoint)) return codePoint;
    const [base] = String.fromCodePoint(codePoint).normalize('NFKD').replace(COMBINING, '');
    const bare = base?.codePointAt(0);
    return bare !== undefined && this.font.hasGlyphForCodePoint(bare) ? bare : REPLACEMENT;
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
    face = new Typeface(readFileSync(createRequire(import.meta.url).resolve(FILES[weight])));
    opened.set(weight, face);
  }
  return face;
}
