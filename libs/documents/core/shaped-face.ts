import { type Font, type Glyph as FontGlyph } from 'fontkit';
import { openFont, type Face, type FontFile } from './face.js';
import { type TrueTypeProgram } from './true-type-program.js';
import { show, type Placed } from './shown-glyphs.js';
import { type Glyph, type Run, type Weight } from './typeface.js';

/** Of a glyph no letter has for itself: a dot, or the form a letter takes between others. */
const NOTHING_READ = 0x200b;

/**
 * A face for the scripts the house's letter does not have. Shaped by a whole engine: letters that join, dots and vowel
 * signs that are set on their letter. That is slow and seldom: a name or two in a document.
 */
export class ShapedFace implements Face {
  readonly name: string;
  readonly program: TrueTypeProgram;
  readonly font: Font;
  private readonly scale: number;
  private readonly glyphs = new Map<number, Glyph>();

  constructor(
    { font, program }: FontFile,
    readonly enlarged: number,
  ) {
    this.font = tellingLetters(font);
    this.program = program;
    this.name = font.postscriptName;
    this.scale = 1000 / font.unitsPerEm;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Text of one direction; glyphs from left to right. */
  run(text: string, direction: 'ltr' | 'rtl'): Run {
    const laid = this.font.layout(text, undefined, undefined, undefined, direction);
    const placed = laid.glyphs.map((drawn, index): Placed => {
      const glyph = this.glyph(drawn.id, drawn.advanceWidth);
      const { xAdvance, xOffset, yOffset } = laid.positions[index]!;
      const [aside, rise, advance] = [xOffset * this.scale, yOffset * this.scale, xAdvance * this.scale];
      return { glyph, reads: drawn.codePoints, aside, rise, advance };
    });
    return {
      width: placed.reduce((sum, { advance }) => sum + advance, 0) * this.enlarged,
      shown: show(placed),
      glyphs: placed.map(({ glyph }) => glyph),
    };
  }

  private glyph(id: number, advance: number): Glyph {
    let glyph = this.glyphs.get(id);
    if (!glyph) {
      glyph = {
        id,
        advance: advance * this.scale,
        codePoint: this.ownLetter(id) ?? NOTHING_READ,
        hex: id.toString(16).padStart(4, '0'),
      };
      this.glyphs.set(id, glyph);
    }
    return glyph;
  }

  /** The first letter the font itself gives to a glyph: the same whatever was drawn before, so that equal data give equal bytes. */
  private ownLetter(id: number): number | undefined {
    const letters = this.font
      .stringsForGlyph(id)
      .flatMap((text) => ([...text].length === 1 ? text.codePointAt(0)! : []));
    return letters.length > 0 ? Math.min(...letters) : undefined;
  }
}

/**
 * fontkit keeps one object per glyph, with the letters it stood for at first; one that serves several letters, told apart
 * by their dots, must say which it is each time.
 */
function tellingLetters(font: Font): Font {
  const kept = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => Object.create(kept(id), { codePoints: { value: codePoints } }) as FontGlyph;
  return font;
}

const PACKAGE = '@expo-google-fonts';
const REGULAR = '400Regular';
const SEMIBOLD = '600SemiBold';
const file = (name: string, font: string, weight: string): string =>
  `${PACKAGE}/${name}/${weight}/${font}_${weight}.ttf`;

/** The Noto fonts, by the scripts they are here for. */
const FILES = {
  /** Cyrillic, Greek, and Latin letters with marks the house's letter lacks, as in the spelling of Berber. */
  european: {
    regular: file('noto-sans', 'NotoSans', REGULAR),
    semibold: file('noto-sans', 'NotoSans', SEMIBOLD),
  },
  /** With the letters of Persian, Urdu, Kurdish and Uyghur. */
  arabic: {
    regular: file('noto-naskh-arabic', 'NotoNaskhArabic', REGULAR),
    semibold: file('noto-naskh-arabic', 'NotoNaskhArabic', SEMIBOLD),
  },
  /** Of one weight only. */
  tifinagh: {
    regular: file('noto-sans-tifinagh', 'NotoSansTifinagh', REGULAR),
    semibold: file('noto-sans-tifinagh', 'NotoSansTifinagh', REGULAR),
  },
  ethiopic: {
    regular: file('noto-sans-ethiopic', 'NotoSansEthiopic', REGULAR),
    semibold: file('noto-sans-ethiopic', 'NotoSansEthiopic', SEMIBOLD),
  },
} as const satisfies Record<string, Record<Weight, string>>;

export type Script = keyof typeof FILES;
/** Naskh is drawn small on its body. */
const ENLARGED: Partial<Record<Script, number>> = { arabic: 1.25 };
const opened = new Map<string, ShapedFace>();

/** The face of a script in a weight; opened at first use, then shared by every document of this process. */
export function shapedFace(script: Script, weight: Weight): ShapedFace {
  const path = FILES[script][weight];
  let face = opened.get(path);
  if (!face) {
    face = new ShapedFace(openFont(path), ENLARGED[script] ?? 1);
    opened.set(path, face);
  }
  return face;
}
