import { type Typeface } from './typeface.js';

/** After these a line may end inside a word. */
const BREAKABLE = /(?<=[-/–—])(?=\S)/;

/**
 * Divides text into lines that fit a width (in thousandths of the type size). Breaks at spaces, after hyphens and
 * slashes, and within a word only when the word alone is too wide. A no-break space holds its neighbours together.
 */
export function breakLines(face: Typeface, text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => (face.run(line).width <= width ? [line.trimEnd()] : breakLine(face, line, width)));
}

function breakLine(face: Typeface, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const natural = face.run(piece).width;
    if (used + face.run(piece.trimEnd()).width <= width) {
      line += piece;
      used += natural;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    const parts = splitWord(face, piece, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
    used = face.run(line).width;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

const pieces = (text: string): string[] => text.split(/(?<= )(?! )/).flatMap((word) => word.split(BREAKABLE));

/** A word in parts that fit; one part when it fits as it is. */
function splitWord(face: Typeface, word: string, width: number): string[] {
  if (face.run(word.trimEnd()).width <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of word) {
    const { advance } = face.glyph(letter.codePointAt(0)!);
    if (part && used + advance > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += letter;
    used += advance;
  }
  parts.push(part);
  return parts;
}
