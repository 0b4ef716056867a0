/** Width of text on one line, in thousandths of the type size. */
export type Measure = (text: string) => number;

/** After these a line may end inside a word. */
const BREAKABLE = /(?<=[-/–—])(?=\S)/;
/** A letter with the marks that stand on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Divides text into lines that fit a width (in thousandths of the type size). Breaks at spaces, after hyphens and
 * slashes, and within a word only when the word alone is too wide. A no-break space holds its neighbours together.
 */
export function breakLines(measure: Measure, text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => (measure(line) <= width ? [line.trimEnd()] : breakLine(measure, line, width)));
}

function breakLine(measure: Measure, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const natural = measure(piece);
    if (used + measure(piece.trimEnd()) <= width) {
      line += piece;
      used += natural;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    const parts = splitWord(measure, piece, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
    used = measure(line);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

const pieces = (text: string): string[] => text.split(/(?<= )(?! )/).flatMap((word) => word.split(BREAKABLE));

/**
 * A word in parts that fit; one part when it fits as it is. The widths of single letters only guess where a part ends:
 * letters that join, and letters of several faces, are wider or narrower together than apart.
 */
function splitWord(measure: Measure, word: string, width: number): string[] {
  if (measure(word.trimEnd()) <= width) return [word];
  const letters = Array.from(word.matchAll(LETTERS), ([letter]) => letter);
  const parts: string[] = [];
  for (let start = 0; start < letters.length;) {
    let end = guessedEnd(measure, letters, start, width);
    while (end > start + 1 && measure(letters.slice(start, end).join('')) > width) end--;
    parts.push(letters.slice(start, end).join(''));
    start = end;
  }
  return parts;
}

function guessedEnd(measure: Measure, letters: readonly string[], start: number, width: number): number {
  let used = 0;
  for (let end = start; end < letters.length; end++) {
    used += measure(letters[end]!);
    if (used > width) return Math.max(end, start + 1);
  }
  return letters.length;
}
