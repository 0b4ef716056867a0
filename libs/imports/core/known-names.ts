import type { Id } from '#libs/kernel/index.js';
import { foldName } from './fold-name.js';
import { NameSuggestions, type Suggestion } from './name-suggestions.js';

/** Something a cell can name. */
export interface Known {
  readonly id: Id;
  readonly name: string;
  /** What else stands for it without doubt: a number, a code, an address. */
  readonly keys?: readonly string[];
}

/** What the reader says a name stands for: something known, something to make, or nothing, which leaves its rows out. */
export type NameAnswer = Id | 'create' | 'skip';

/** Per list and folded name. */
export type NameAnswers = Readonly<Record<string, Readonly<Record<string, NameAnswer>>>>;

/** A name of the file that stands for nothing yet, or for what the reader chose. */
export interface AskedName {
  readonly list: string;
  /** Folded: what an answer goes under. */
  readonly key: string;
  readonly name: string;
  readonly rows: number;
  /** Of those rows together, where they are hours. */
  readonly minutes?: number;
  readonly suggestions: readonly Suggestion[];
  readonly answer?: NameAnswer;
  /** What would be made, where the reader may ask for that. */
  readonly makes?: string;
}

/** Looks names up in one list and keeps those it had to ask about. */
export class NameLookup {
  private readonly byKey = new Map<string, Id | 'several'>();
  private readonly asked = new Map<string, { name: string; rows: number }>();
  private readonly ids: ReadonlySet<string>;

  constructor(
    private readonly list: string,
    private readonly known: readonly Known[],
    private readonly answers: Readonly<Record<string, NameAnswer>>,
  ) {
    this.ids = new Set(known.map(({ id }) => id));
    for (const { id, name, keys = [] } of known) {
      for (const way of new Set([name, ...keys].map(foldName))) {
        if (way !== '') this.byKey.set(way, this.byKey.has(way) ? 'several' : id);
      }
    }
  }

  /** Its id, 'skip' when the reader leaves it out, undefined when the reader has to say. */
  find(name: string): Id | 'skip' | undefined {
    const key = foldName(name);
    const found = this.byKey.get(key);
    if (found !== undefined && found !== 'several') return found;
    const asked = this.asked.get(key);
    if (asked) asked.rows += 1;
    else this.asked.set(key, { name, rows: 1 });
    const answer = Object.hasOwn(this.answers, key) ? this.answers[key] : undefined;
    if (answer === 'skip') return 'skip';
    return answer !== undefined && answer !== 'create' && this.ids.has(answer) ? answer : undefined;
  }

  names(): AskedName[] {
    const suggestions = new NameSuggestions(this.known);
    return [...this.asked].map(([key, { name, rows }]) => {
      const answer = Object.hasOwn(this.answers, key) ? this.answers[key] : undefined;
      return { list: this.list, key, name, rows, suggestions: suggestions.for(name), ...(answer ? { answer } : {}) };
    });
  }
}
