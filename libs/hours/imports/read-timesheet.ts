import { setImmediate } from 'node:timers/promises';
import type { Table } from '#libs/imports/index.js';
import { DomainError, newId, type Fault, type Id } from '#libs/kernel/index.js';
import type { Language, Tx } from '#libs/platform/index.js';
import type { Answer, NameAnswers } from '../core/import/answers.js';
import { assignNames, type NameAssignments } from '../core/import/assign-names.js';
import type { ColumnMapping } from '../core/import/columns.js';
import { judgeRows, setAside, type JudgedRow } from '../core/import/judge-rows.js';
import { namelessActivity } from '../core/import/nameless-activity.js';
import type { DraftEntry, ParsedRow } from '../core/import/parsed-row.js';
import { parseEntriesInTurns, type ParsedEntries } from '../core/import/parse-entries.js';
import { previewSummary, type PreviewSummary } from '../core/import/preview-summary.js';
import { recogniseLayout } from '../core/import/recognise-layout.js';
import { resolveNames, type ResolvedNames } from '../core/import/resolve-names.js';
import type { ImportQuestion } from '../core/import/reading-style.js';
import { daysToLoad } from '../core/time-entry-rules.js';
import type { WorkedTime } from '../core/worked-time.js';
import { storedHours, storedKeys } from '../data/imported-hours.js';
import { lockMembers } from '../data/week.repository.js';
import type { TimesheetSettings } from './hours-columns.js';
import type { KnownHere } from './known-names.js';

/** What the reader said about a timesheet. */
export interface TimesheetChosen {
  readonly mapping: ColumnMapping;
  /** A mapping that nobody confirmed never refuses the file. */
  readonly guessed: boolean;
  readonly settings: TimesheetSettings;
  readonly answers: NameAnswers;
}

/** A timesheet read against the registers of this moment. */
export interface Timesheet {
  /** Empty when the guessed columns cannot be read: see `faults`. */
  readonly rows: readonly JudgedRow[];
  /** What is wrong with columns that were guessed. */
  readonly faults: readonly Fault[];
  readonly questions: readonly ImportQuestion[];
  readonly summary: PreviewSummary;
  readonly assigned: NameAssignments;
  readonly names: ResolvedNames;
  readonly known: KnownHere;
}

/**
 * Gives every row of a timesheet its answer. Large files take seconds, in turns with other requests.
 *
 * @param hold makes others who write hours of the same members wait: what is found holds until the transaction ends
 * @throws DomainError for a mapping that was chosen and cannot work
 */
export async function readTimesheet(
  tx: Tx,
  table: Table,
  known: KnownHere,
  chosen: TimesheetChosen,
  hold: boolean,
): Promise<Timesheet> {
  const parsed = await parse(table, chosen);
  const entries = parsed.rows.flatMap((one) => (one.kind === 'entry' ? [one.entry] : []));
  if (hold) lockMembers(tx, [...known.memberships.keys()]);
  const keys = await storedKeys(
    tx,
    entries.map(({ sourceKey }) => sourceKey),
  );
  await setImmediate();
  const rows = setAside(parsed.rows, keys, chosen.settings.alreadyInvoiced ?? 'skip');
  await setImmediate();
  const summary = previewSummary(parsed.rows);
  await setImmediate();
  const { assigned, names } = nameRows(
    rows.filter((one) => 'kind' in one),
    known,
    chosen.answers,
    tx.context.language,
  );
  await setImmediate();
  const stored = await hoursOf(tx, entries, names);
  const ground = { names, memberships: known.memberships, projects: known.projects, stored };
  const judged = await judgeRows(rows, ground, () => setImmediate());
  return {
    rows: judged,
    faults: parsed.faults,
    // whose hours they are is asked as an unknown name
    questions: parsed.questions.filter(({ setting }) => setting !== 'member'),
    summary,
    assigned,
    names,
    known,
  };
}

async function parse(
  table: Table,
  { mapping, guessed, settings }: TimesheetChosen,
): Promise<ParsedEntries & { faults: readonly Fault[] }> {
  const { layout } = recogniseLayout(table.header);
  try {
    const parsed = await parseEntriesInTurns(table, mapping, { ...settings, layout }, () => setImmediate());
    return { ...parsed, faults: [] };
  } catch (error) {
    if (guessed && error instanceof DomainError) return { rows: [], questions: [], faults: error.faults };
    throw error;
  }
}

/** The activity for rows that name none, where there is no other. */
const PLAIN_WORK = { nl: 'Werk', en: 'Work' };

function nameRows(
  rows: readonly ParsedRow[],
  known: KnownHere,
  answers: NameAnswers,
  language: Language,
): { assigned: NameAssignments; names: ResolvedNames } {
  const found = assignNames(rows, known.names);
  const plainWork = PLAIN_WORK[language];
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const nameless = namelessActivity(entries, known.names.activities, plainWork);
  const assigned = nameless ? { ...found, activities: [...found.activities, nameless.assignment] } : found;
  const made: Readonly<Record<string, Answer>> = nameless?.toMake ? { '': 'create' } : {};
  const names = resolveNames(
    assigned,
    { ...answers, activities: { ...made, ...answers.activities } },
    { makeId: newId, plainWork },
  );
  return { assigned, names };
}

async function hoursOf(
  tx: Tx,
  entries: readonly DraftEntry[],
  names: ResolvedNames,
): Promise<ReadonlyMap<Id, readonly WorkedTime[]>> {
  const days = daysToLoad([...new Set(entries.map(({ date }) => date))]);
  const members = [...names.members.values()].flatMap((one) => (one && one !== 'skip' ? [one.id] : []));
  return days && members.length > 0 ? storedHours(tx, members, days) : new Map();
}
