import { faceOf, type AnyFace } from './coverage.js';
import { directed, type Directed } from './direction.js';
import { isPlain } from './printable-text.js';
import { ShapedFace } from './shaped-face.js';
import { typeface, type Run, type Weight } from './typeface.js';

export interface Stretch {
  readonly face: AnyFace;
  readonly run: Run;
}

export interface SetLine {
  /** Thousandths of the type size. */
  readonly width: number;
  /** From left to right. */
  readonly stretches: readonly Stretch[];
}

/** Labels, names and dates come back in every document; after this many different texts the memory starts anew. */
const MOST_LINES = 4000;
const lines: Record<Weight, Map<string, SetLine>> = { regular: new Map(), semibold: new Map() };

/** A line of printable text in the house's letter, and in others where that lacks a letter. */
export function setLine(text: string, weight: Weight): SetLine {
  const known = lines[weight].get(text);
  if (known) return known;
  const stretches = isPlain(text) ? [plain(text, weight)] : directed(text).flatMap((part) => setPart(part, weight));
  const line = { width: stretches.reduce((sum, { run }) => sum + run.width, 0), stretches };
  if (lines[weight].size >= MOST_LINES) lines[weight].clear();
  lines[weight].set(text, line);
  return line;
}

function plain(text: string, weight: Weight): Stretch {
  const face = typeface(weight);
  return { face, run: face.run(text) };
}

function setPart({ text, rtl }: Directed, weight: Weight): Stretch[] {
  const stretches = byFace(text, rtl, weight).map(({ face, text: part }) => ({
    face,
    run: face instanceof ShapedFace ? face.run(part, rtl ? 'rtl' : 'ltr') : face.run(part),
  }));
  return rtl ? stretches.reverse() : stretches;
}

/** Words, and letters of words no single face has, with their face; neighbours of one face together, so that they join. */
function byFace(text: string, rtl: boolean, weight: Weight): { face: AnyFace; text: string }[] {
  const parts: { face: AnyFace; text: string }[] = [];
  for (const [word] of text.matchAll(/\S*\s*/g)) {
    const whole = faceOf(word, rtl, weight);
    const pieces = whole ? [word] : (word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []);
    for (const piece of pieces) {
      const face = whole ?? faceOf(piece, rtl, weight) ?? typeface(weight);
      const last = parts.at(-1);
      if (last?.face === face) last.text += piece;
      else parts.push({ face, text: piece });
    }
  }
  return parts.filter((part) => part.text !== '');
}
