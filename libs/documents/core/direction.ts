import bidiFactory from 'bidi-js';

/** Hebrew to Arabic Extended-A, and their presentation forms. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// What is imported is the function itself; its types put it under `default`.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Keeps what follows a name from right to left out of it: the number behind a member's name stays behind it. */
const END = '\u200e';

/** Text of one direction. */
export interface Directed {
  readonly text: string;
  readonly rtl: boolean;
}

/**
 * The parts of a line, which as a whole runs from left to right, in the order of the eye (Unicode Standard Annex 9, rule
 * L2); brackets are mirrored where they run from right to left (rule L4).
 */
export function directed(text: string): Directed[] {
  if (!FROM_THE_RIGHT.test(text)) return [{ text, rtl: false }];
  const closed = withEnds(text);
  const levels = [...bidi.getEmbeddingLevels(closed, 'ltr').levels];
  const parts = stretchesBy(levels, (level) => level).map(([from, to]) => ({
    level: levels[from]!,
    text: closed.slice(from, to).replaceAll(END, ''),
  }));
  for (let level = Math.max(...parts.map((part) => part.level)); level > 0; level--) {
    for (const [from, to] of stretchesBy(parts, (part) => part.level >= level)) {
      if (parts[from]!.level >= level) parts.splice(from, to - from, ...parts.slice(from, to).reverse());
    }
  }
  return parts.map((part) => ({ text: part.level % 2 ? mirrored(part.text) : part.text, rtl: part.level % 2 === 1 }));
}

/** Marks where words from right to left end: after the last letter and the signs written to it. */
function withEnds(text: string): string {
  const letters = [...text.matchAll(/\p{L}/gu)].map(({ 0: letter, index }) => ({
    end: index + letter.length,
    rtl: FROM_THE_RIGHT.test(letter),
  }));
  const ends = letters.filter(({ rtl }, index) => rtl && !letters[index + 1]?.rtl).map(({ end }) => end);
  return ends.reduceRight((rest, end) => {
    const close = end + /^[^\s\p{L}\p{N}]*/u.exec(rest.slice(end))![0].length;
    return rest.slice(0, close) + END + rest.slice(close);
  }, text);
}

const mirrored = (text: string): string =>
  [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');

/** First and past-last index of neighbours that share a property. */
function stretchesBy<Item>(items: readonly Item[], property: (item: Item) => unknown): [number, number][] {
  const found: [number, number][] = [];
  items.forEach((item, index) => {
    const last = found.at(-1);
    if (last && property(items[last[0]]!) === property(item)) last[1] = index + 1;
    else found.push([index, index + 1]);
  });
  return found;
}
