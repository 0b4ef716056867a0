import { foldName } from './fold-name.js';
import { NameSuggestions, type Named, type Suggestion } from './name-suggestions.js';
import { memberKey, type DraftEntry, type MemberReference, type ParsedRow } from './parsed-row.js';

export interface KnownNames {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly email?: string;
    readonly number?: string;
  }[];
  readonly customers: readonly Named[];
  readonly projects: readonly { readonly id: string; readonly name: string; readonly customerId?: string }[];
  readonly activities: readonly Named[];
}

/** How sure a match is: the page shows anything but `email` and `name` for a second look. */
export type MatchedBy = 'email' | 'name' | 'folded_name' | 'number';

/** What one name of the file stands for. */
export interface NameAssignment {
  /** Unique within its list; what an answer of the reader refers to. */
  readonly key: string;
  /** As the file writes it; empty where rows name nothing. */
  readonly name: string;
  readonly rows: number;
  readonly minutes: number;
  /** Absent: unknown, or not to be told apart. Then the reader chooses, or has it made. */
  readonly match?: { readonly id: string; readonly by: MatchedBy };
  readonly suggestions: readonly Suggestion[];
}

export interface MemberAssignment extends NameAssignment {
  readonly member: MemberReference;
}

/** A project is known by its name and its customer's: every customer may have a project "Onderhoud". */
export interface ProjectAssignment extends NameAssignment {
  readonly customer: string;
}

export interface NameAssignments {
  readonly members: readonly MemberAssignment[];
  readonly customers: readonly NameAssignment[];
  readonly projects: readonly ProjectAssignment[];
  readonly activities: readonly NameAssignment[];
}

/**
 * Matches every distinct name of the entries to what is known: as written, else without regard to capitals, accents
 * and quotes. A name that several known ones share, or that only looks like one, is left to the reader with suggestions.
 * Rows without a member or project give one assignment with an empty name; without a customer or activity none.
 */
export function assignNames(rows: readonly ParsedRow[], known: KnownNames): NameAssignments {
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const customers = assignPlain(entries, customerKey, (entry) => entry.customer, known.customers);
  const customerIds = new Map(customers.map(({ key, match }) => [key, match?.id]));
  return {
    members: assignMembers(entries, known.members),
    customers,
    projects: assignProjects(entries, known.projects, customerIds),
    activities: assignPlain(entries, activityKey, (entry) => entry.activity, known.activities),
  };
}

export const customerKey = (entry: DraftEntry): string => foldName(entry.customer);
export const activityKey = (entry: DraftEntry): string => foldName(entry.activity);
export const projectKey = (entry: DraftEntry): string => JSON.stringify([customerKey(entry), foldName(entry.project)]);

interface Group {
  readonly key: string;
  readonly first: DraftEntry;
  readonly rows: number;
  readonly minutes: number;
}

function groupsOf(entries: readonly DraftEntry[], keyOf: (entry: DraftEntry) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const { first = entry, rows = 0, minutes = 0 } = groups.get(key) ?? {};
    groups.set(key, { key, first, rows: rows + 1, minutes: minutes + entry.minutes });
  }
  return [...groups.values()];
}

function assignPlain(
  entries: readonly DraftEntry[],
  keyOf: (entry: DraftEntry) => string,
  nameOf: (entry: DraftEntry) => string,
  known: readonly Named[],
): NameAssignment[] {
  const index = new NameIndex(known);
  return groupsOf(entries, keyOf).flatMap((group) => {
    const name = nameOf(group.first);
    return name === '' ? [] : [assignment(group, name, index)];
  });
}

function assignment(group: Group, name: string, index: NameIndex<Named>): NameAssignment {
  const { key, rows, minutes } = group;
  return { key, name, rows, minutes, ...index.find(name) };
}

function assignProjects(
  entries: readonly DraftEntry[],
  known: KnownNames['projects'],
  customerIds: ReadonlyMap<string, string | undefined>,
): ProjectAssignment[] {
  const everywhere = new NameIndex(known);
  const byCustomer = new Map(
    [...new Set(known.map(({ customerId }) => customerId))].map((customerId) => [
      customerId,
      new NameIndex(known.filter((project) => project.customerId === customerId)),
    ]),
  );
  return groupsOf(entries, projectKey).map((group) => {
    const { customer, project } = group.first;
    const own = byCustomer.get(customerIds.get(customerKey(group.first)));
    const { match } = (customer === '' ? everywhere : own)?.find(project) ?? {};
    const found = match ? { match, suggestions: [] } : { suggestions: everywhere.alike(project) };
    return { key: group.key, name: project, customer, rows: group.rows, minutes: group.minutes, ...found };
  });
}

function assignMembers(entries: readonly DraftEntry[], known: KnownNames['members']): MemberAssignment[] {
  const index = new MemberIndex(known);
  return groupsOf(entries, (entry) => memberKey(entry.member)).map(({ key, first: { member }, rows, minutes }) => ({
    key,
    name: member.name ?? '',
    member,
    rows,
    minutes,
    ...index.find(member),
  }));
}

type Found = Pick<NameAssignment, 'match' | 'suggestions'>;

/** Known things by their name, as written and folded. */
class NameIndex<Thing extends Named> {
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
class MemberIndex {
  private readonly names: NameIndex<KnownNames['members'][number]>;
  private readonly emails: ReadonlyMap<string, readonly Named[]>;
  private readonly numbers: ReadonlyMap<string, readonly Named[]>;

  constructor(known: KnownNames['members']) {
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
