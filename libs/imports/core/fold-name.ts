/** Folding costs more than the rest of a row, and a file names the same few people and things over and over. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/** A name without what people and programs write differently: capitals, accents, kinds of quotes and dashes, blanks. */
export function foldName(name: string): string {
  const before = kept.get(name);
  if (before !== undefined) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const folded = fold(name);
  kept.set(name, folded);
  return folded;
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/''|[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
