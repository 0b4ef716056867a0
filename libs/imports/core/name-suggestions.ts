import { foldName } from './fold-name.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A known name that looks like an unknown one: something to ask about, never to decide on. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

const MOST = 3;
/** More unknown names than this are a wrong column, not slips of the pen; looking at them all would only take time. */
const MOST_ASKED = 200;
/** Half of the letter pairs in common. */
const LIKENESS = 0.5;

/** Finds known names that look alike, whatever the order of their words: "Bakfiets, Brigitta" for "Brigitta Bakfiets". */
export class NameSuggestions {
  private asked = 0;
  private readonly known: readonly { readonly named: Named; readonly pairs: ReadonlySet<string> }[];

  constructor(known: readonly Named[]) {
    this.known = known.map((named) => ({ named, pairs: letterPairs(named.name) }));
  }

  /** At most three, the most alike first. */
  for(name: string): Suggestion[] {
    this.asked += 1;
    if (this.asked > MOST_ASKED) return [];
    const pairs = letterPairs(name);
    return this.known
      .map(({ named, pairs: others }) => ({ named, likeness: likeness(pairs, others) }))
      .filter((candidate) => candidate.likeness >= LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST)
      .map(({ named: { id, name: knownName } }) => ({ id, name: knownName }));
  }
}

/** Dice's coefficient: 1 for the same pairs, 0 for none in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function letterPairs(name: string): Set<string> {
  const words =
    foldName(name)
      .slice(0, 200)
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => [...` ${word}`].map((_, index) => ` ${word} `.slice(index, index + 2))));
}
