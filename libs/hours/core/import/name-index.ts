import { foldName, NameSuggestions, type Named, type Suggestion } from '#libs/imports/index.js';
import type { MemberReference } from './parsed-row.js';

export interface KnownMember extends Named {
  readonly email?: string;
  readonly number?: string;
}

/** How sure a match is: the page shows anything but `email` and `name` for a second look. */
export type MatchedBy = 'email' | 'name' | 'folded_name' | 'number';

export interface Found {
  /** Absent: unknown, or not to be told apart. Then the reader chooses, or has it made. */
  readonly match?: { readonly id: string; readonly by: MatchedBy };
  readonly suggestions: readonly Suggestion[];
}

/** Known things by their name, as written and folded. */
export class NameIndex<Thing extends Named> {
  private readonly written: ReadonlyMap<string, readonly Thing[]>;
  private readonly folded: ReadonlyMap<string, readonly Thing[]>;
  private readonly suggestions: NameSuggestions;

  constructor(known: readonly Thing[]) {
    this.written = indexBy(known, ({ name }) => name);
    this.folded = indexBy(known, ({ name }) => foldName(name));
    this.suggestions = new NameSuggestions(known);
  }

  find(name: string): Found {
    if (name === '') return { suggestions: [] };
    const written = only(this.written.get(name));
    if (written) return { match: { id: written.id, by: 'name' }, suggestions: [] };
    const folded = only(this.folded.get(foldName(name)));
    if (folded) return { match: { id: folded.id, by: 'folded_name' }, suggestions: [] };
    return { suggestions: this.alike(name) };
  }

  alike(name: string): Suggestion[] {
    return name === '' ? [] : this.suggestions.for(name);
  }
}

/** Members by address first, because two may share a name and one may write it in two ways. */
export class MemberIndex {
  private readonly names: NameIndex<KnownMember>;
  private readonly emails: ReadonlyMap<string, readonly Named[]>;
  private readonly numbers: ReadonlyMap<string, readonly Named[]>;

  constructor(known: readonly KnownMember[]) {
    this.names = new NameIndex(known);
    this.emails = indexBy(known, ({ email }) => email?.toLowerCase());
    this.numbers = indexBy(known, ({ number }) => number);
  }

  find({ name = '', email = '', number = '' }: MemberReference): Found {
    const byEmail = only(this.emails.get(email));
    if (byEmail) return { match: { id: byEmail.id, by: 'email' }, suggestions: [] };
    if (name !== '') return this.names.find(name);
    // A staff number of another program may be anybody's here, so it counts only where no name can contradict it.
    const byNumber = only(this.numbers.get(number));
    return byNumber ? { match: { id: byNumber.id, by: 'number' }, suggestions: [] } : { suggestions: [] };
  }
}

function indexBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string | undefined): Map<string, Thing[]> {
  const index = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined && key !== '') index.set(key, [...(index.get(key) ?? []), thing]);
  }
  return index;
}

/** The one and only; two of a name are nobody. */
const only = <Thing>(things: readonly Thing[] = []): Thing | undefined => (things.length === 1 ? things[0] : undefined);
