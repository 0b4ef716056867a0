import anyAscii from 'any-ascii';
import { shapedFace, type Script, type ShapedFace } from './shaped-face.js';
import { typeface, type Typeface, type Weight } from './typeface.js';

export type AnyFace = Typeface | ShapedFace;

const LEFT_TO_RIGHT: readonly Script[] = ['european', 'tifinagh', 'ethiopic', 'arabic'];
/** A bracket or a space between Arabic words is of their face. */
const RIGHT_TO_LEFT: readonly Script[] = ['arabic', 'european'];

/** Shown for a sign no face has and that is not a letter. */
const MISSING = '◊';
const SPELLED = /[\p{L}\p{M}\p{N}]/u;

/** The first face that has every letter; the house's own comes first. */
export function faceOf(text: string, rtl: boolean, weight: Weight): AnyFace | undefined {
  const has = (face: AnyFace): boolean => [...text].every((letter) => face.has(letter.codePointAt(0)!));
  const house = typeface(weight);
  if (!rtl && has(house)) return house;
  for (const script of rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) {
    const face = shapedFace(script, weight);
    if (has(face)) return face;
  }
  return rtl && has(house) ? house : undefined;
}

/**
 * Text as the faces together can draw it. A letter of another script is spelled in ours, because a name must be legible
 * on paper; any other sign leaves an empty lozenge, so that it is seen to be missing.
 */
export const coverable = (text: string): string =>
  [...text].map((letter) => (letter === '\n' || isCovered(letter) ? letter : substitute(letter))).join('');

function substitute(letter: string): string {
  const composed = letter.normalize('NFKC');
  if (composed !== letter && [...composed].every(isCovered)) return composed;
  const spelled = SPELLED.test(letter) ? anyAscii(letter) : '';
  return spelled || (/\p{M}/u.test(letter) ? '' : MISSING);
}

const isCovered = (letter: string): boolean => faceOf(letter, false, 'regular') !== undefined;
