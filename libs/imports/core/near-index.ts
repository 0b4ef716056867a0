import { distance } from 'fastest-levenshtein';

const SHORTEST = 6;
const FARTHEST = 2;

/**
 * Finds things whose key differs by a slip of the pen: one letter more, less, other, or two letters swapped. Every key is
 * kept under all its forms with one letter left out, so that asking takes as long as the key is, however many there are.
 * A key with a digit in it has nothing near it: "Blok 12" is not a slip for "Blok 13".
 */
export class NearIndex<Thing> {
  private readonly exact = new Map<string, Thing>();
  private readonly shortened = new Map<string, { key: string; thing: Thing }[]>();

  /** The first with a key stays. */
  add(key: string, thing: Thing): void {
    if (key === '' || this.exact.has(key)) return;
    this.exact.set(key, thing);
    if (!isTelling(key)) return;
    for (const form of formsOf(key)) {
      const known = this.shortened.get(form);
      if (known) known.push({ key, thing });
      else this.shortened.set(form, [{ key, thing }]);
    }
  }

  same(key: string): Thing | undefined {
    return this.exact.get(key);
  }

  /** Something with nearly this key; nothing for short keys, in which one letter is a lot. */
  near(key: string): Thing | undefined {
    if (!isTelling(key)) return undefined;
    for (const form of formsOf(key)) {
      const found = this.shortened
        .get(form)
        ?.find((other) => other.key !== key && distance(other.key, key) <= FARTHEST);
      if (found) return found.thing;
    }
    return undefined;
  }
}

const formsOf = (key: string): string[] => [
  key,
  ...[...key].map((_, place) => key.slice(0, place) + key.slice(place + 1)),
];

const isTelling = (key: string): boolean => key.length >= SHORTEST && !/\d/.test(key);
