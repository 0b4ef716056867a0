import type { Id } from '#libs/kernel/index.js';
import type { DatedPeriod } from '../dated-period.js';
import { reason, type Reason } from '../reason.js';
import { entryFaults } from '../time-entry-rules.js';
import type { WorkedTime } from '../worked-time.js';
import { activityKey, projectKey } from './assign-names.js';
import { clashesOf } from './clashes.js';
import { memberKey, type DraftEntry, type ParsedRow } from './parsed-row.js';
import type { Resolved, ResolvedNames } from './resolve-names.js';

/** Whose, on what, doing what. */
export interface Target {
  readonly memberId: Id;
  readonly projectId: Id;
  readonly activityId: Id;
}

/** The answer to one row, as the reader gets it. */
export type JudgedRow = ReadyRow | SetAsideRow;

export interface ReadyRow {
  readonly state: 'ready';
  readonly line: number;
  readonly entry: DraftEntry;
  readonly target: Target;
  /** Remarks that stop nothing. */
  readonly reasons: readonly Reason[];
}

export interface SetAsideRow {
  readonly state: 'skipped' | 'duplicate' | 'refused';
  readonly line: number;
  readonly entry?: DraftEntry;
  readonly reasons: readonly Reason[];
}

/** What to do with rows that the other program has put on an invoice already. */
export const INVOICED_ROWS = ['skip', 'not_billable', 'billable'] as const;
export type InvoicedRows = (typeof INVOICED_ROWS)[number];

type EntryRow = Extract<ParsedRow, { kind: 'entry' }>;

/** Sets aside what cannot become hours whatever the names stand for; the others still need their names resolved. */
export function setAside(
  rows: readonly ParsedRow[],
  storedKeys: ReadonlySet<string>,
  invoiced: InvoicedRows,
): (EntryRow | SetAsideRow)[] {
  return rows.map((row) => {
    if (row.kind === 'skipped') return { state: 'skipped', line: row.line, reasons: [row.reason] };
    if (row.kind === 'refused') return { state: 'refused', line: row.line, reasons: row.reasons };
    const { line, entry } = row;
    if (storedKeys.has(entry.sourceKey)) {
      return { state: 'duplicate', line, entry, reasons: [reason('import_row_duplicate')] };
    }
    if (entry.alreadyInvoiced && invoiced === 'skip') {
      return { state: 'skipped', line, entry, reasons: [reason('import_row_invoiced')] };
    }
    return row;
  });
}

export interface JudgeContext {
  readonly names: ResolvedNames;
  readonly memberships: ReadonlyMap<Id, DatedPeriod>;
  /** New projects are not in it: they are open on every day. */
  readonly projects: ReadonlyMap<Id, DatedPeriod>;
  /** Hours that are kept already, per member. */
  readonly stored: ReadonlyMap<Id, readonly WorkedTime[]>;
}

/** Rows judged before others get a turn: some ten milliseconds. */
const SLICE = 1_000;

/**
 * Judges every row by the rules of hours, together with what is stored and with the other rows.
 * @param pause lets others have a turn
 */
export async function judgeRows(
  rows: readonly (EntryRow | SetAsideRow)[],
  context: JudgeContext,
  pause: () => Promise<void>,
): Promise<JudgedRow[]> {
  const judged: JudgedRow[] = [];
  const perMember = new Map<Id, ReadyRow[]>();
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % SLICE === 0) await pause();
    const answer = 'state' in row ? row : judgeAlone(row, context);
    judged.push(answer);
    if (answer.state !== 'ready') continue;
    const own = perMember.get(answer.target.memberId);
    if (own) own.push(answer);
    else perMember.set(answer.target.memberId, [answer]);
  }
  const clashes = await clashesIn(perMember, context, pause);
  return judged.map((row) => {
    const clash = clashes.get(row.line);
    return clash && row.state === 'ready'
      ? { state: 'refused', line: row.line, entry: row.entry, reasons: [clash] }
      : row;
  });
}

async function clashesIn(
  perMember: ReadonlyMap<Id, readonly ReadyRow[]>,
  { stored }: JudgeContext,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<number, Reason>> {
  const clashes = new Map<number, Reason>();
  for (const [memberId, ready] of perMember) {
    const candidates = ready.map(({ line, entry }) => ({ line, worked: entry }));
    for (const [line, clash] of clashesOf(candidates, stored.get(memberId) ?? [])) clashes.set(line, clash);
    await pause();
  }
  return clashes;
}

function judgeAlone({ line, entry, notes }: EntryRow, context: JudgeContext): JudgedRow {
  const { members, projects, activities } = context.names;
  const member = members.get(memberKey(entry.member));
  const project = projects.get(projectKey(entry));
  const activity = activities.get(activityKey(entry));
  if (member === 'skip' || project === 'skip' || activity === 'skip') {
    return { state: 'skipped', line, entry, reasons: [reason('import_row_left_out')] };
  }
  if (!member || !project || !activity) {
    return { state: 'refused', line, entry, reasons: unknownNames(entry, { member, project, activity }) };
  }
  const known = context.projects.get(project.id);
  const faults = entryFaults(entry, {
    memberships: [context.memberships.get(member.id) ?? []].flat(),
    project: { opensOn: known?.from, closesOn: known?.until },
  });
  if (faults.length > 0) return { state: 'refused', line, entry, reasons: faults };
  const target = { memberId: member.id, projectId: project.id, activityId: activity.id };
  return { state: 'ready', line, entry, target, reasons: notes };
}

const unknownNames = (
  entry: DraftEntry,
  found: { member: Resolved; project: Resolved; activity: Resolved },
): Reason[] => {
  const { name, email, number } = entry.member;
  return [
    ...(found.member ? [] : [unknown('member', name ?? email ?? number ?? '')]),
    ...(found.project ? [] : [unknown('project', entry.project)]),
    ...(found.activity ? [] : [unknown('activity', entry.activity)]),
  ];
};

const unknown = (what: 'member' | 'project' | 'activity', name: string): Reason =>
  name === '' ? reason(`import_${what}_missing`) : reason(`import_${what}_unknown`, { name });
