import { coverable } from './coverage.js';

/** Control, bidirectional and joining marks that draw nothing; a line feed is kept because it ends a line. */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class -- a list of single marks, none of which joins another here
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;

/** Letters and signs that are what they are and that the house's letter has: most text, recognised without rewriting it. */
const PLAIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u017e\u2013-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2025\u2026\u20ac\u2212]*$/;
const HYPHENS = /[\u2010-\u2012]/g;

export const isPlain = (text: string): boolean => PLAIN.test(text);

/**
 * Text as it can be drawn: composed (NFC, because combining marks are not positioned one by one), line ends as \n,
 * tabs as spaces, without marks that have no shape, and of letters there is a face for.
 */
export function printableText(text: string): string {
  if (isPlain(text)) return text;
  const composed = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(HYPHENS, '-')
    .normalize('NFC')
    .replace(INVISIBLE, '');
  return coverable(composed);
}
