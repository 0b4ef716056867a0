import { foldName, type Named } from '#libs/imports/index.js';
import { MemberIndex, NameIndex, type Found, type KnownMember } from './name-index.js';
import { memberKey, type DraftEntry, type MemberReference, type ParsedRow } from './parsed-row.js';

export interface KnownNames {
  readonly members: readonly KnownMember[];
  readonly customers: readonly Named[];
  readonly projects: readonly KnownProject[];
  readonly activities: readonly Named[];
}

export interface KnownProject extends Named {
  readonly customerId?: string;
  /** Unique here; many a list of hours has it in the column of the project. */
  readonly code?: string;
}

/** What one name of the file stands for. */
export interface NameAssignment extends Found {
  /** Unique within its list; what an answer of the reader refers to. */
  readonly key: string;
  /** As the file writes it; empty where rows name nothing. */
  readonly name: string;
  readonly rows: number;
  readonly minutes: number;
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
  const codes = new ProjectCodes(known);
  const byCustomer = new Map(
    [...new Set(known.map(({ customerId }) => customerId))].map((customerId) => [
      customerId,
      new NameIndex(known.filter((project) => project.customerId === customerId)),
    ]),
  );
  return groupsOf(entries, projectKey).map((group) => {
    const { customer, project } = group.first;
    const own = byCustomer.get(customerIds.get(customerKey(group.first)));
    const named = (customer === '' ? everywhere : own)?.find(project).match;
    const match = named ?? codes.find(project, customer === '' ? undefined : customerIds.get(customerKey(group.first)));
    const found = match ? { match, suggestions: [] } : { suggestions: everywhere.alike(project) };
    return { key: group.key, name: project, customer, rows: group.rows, minutes: group.minutes, ...found };
  });
}

/** Projects by their code; of a row that names a customer only one of that customer. */
class ProjectCodes {
  private readonly codes: NameIndex<Named>;
  private readonly customers: ReadonlyMap<string, string | undefined>;

  constructor(known: readonly KnownProject[]) {
    this.codes = new NameIndex(known.flatMap(({ id, code }) => (code ? [{ id, name: code }] : [])));
    this.customers = new Map(known.map(({ id, customerId }) => [id, customerId]));
  }

  find(code: string, customerId: string | undefined): Found['match'] {
    const { match } = this.codes.find(code);
    if (!match || (customerId !== undefined && this.customers.get(match.id) !== customerId)) return undefined;
    return { id: match.id, by: 'number' };
  }
}

function assignMembers(entries: readonly DraftEntry[], known: readonly KnownMember[]): MemberAssignment[] {
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
