import { setImmediate } from 'node:timers/promises';
import { DomainError, newId, type Fault, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { FileReader, Table } from '#libs/imports/index.js';
import { NO_ANSWERS, type Answer, type NameAnswers } from '../core/import/answers.js';
import { assignNames } from '../core/import/assign-names.js';
import type { ColumnMapping, Layout } from '../core/import/columns.js';
import { proposeMapping } from '../core/import/guess-mapping.js';
import { judgeRows, setAside, type JudgedRow } from '../core/import/judge-rows.js';
import { namelessActivity } from '../core/import/nameless-activity.js';
import type { DraftEntry, ParsedRow } from '../core/import/parsed-row.js';
import { parseEntriesInTurns, type ParsedEntries } from '../core/import/parse-entries.js';
import { previewSummary, type PreviewSummary } from '../core/import/preview-summary.js';
import { resolveNames, type ResolvedNames } from '../core/import/resolve-names.js';
import type { ImportQuestion } from '../core/import/reading-style.js';
import { daysToLoad } from '../core/time-entry-rules.js';
import type { WorkedTime } from '../core/worked-time.js';
import { storedHours, storedKeys } from '../data/imported-hours.js';
import type { PreviewRow, ReaderSettings } from '../data/time-import.repository.js';
import { lockMembers } from '../data/week.repository.js';
import { readKnown, type KnownHere } from './known-names.js';

/** A file read against the registers of this moment. */
export interface TimesheetReading {
  readonly layout: Layout;
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  readonly settings: ReaderSettings;
  readonly questions: readonly ImportQuestion[];
  readonly rows: readonly JudgedRow[];
  /** Of the file, whatever became of its rows. */
  readonly summary: PreviewSummary;
  readonly names: ResolvedNames;
  readonly known: KnownHere;
  /** Rows of the table, also when none could be read. */
  readonly rowCount: number;
}

/**
 * Reads an uploaded file and gives every row its answer. Large files take seconds, in turns with other requests.
 *
 * @param hold makes others who write hours of the same members wait: what is found holds until the transaction ends
 * @throws DomainError when the file or the chosen mapping cannot be read, or an answer names nobody; a mapping that is only a guess never refuses
 */
export async function readTimesheet(
  tx: Tx,
  files: FileReader,
  row: PreviewRow & { content: Buffer },
  { hold = false } = {},
): Promise<TimesheetReading> {
  const table = await files.read(row.content);
  const proposal = proposeMapping(table);
  const mapping = row.mapping ?? proposal.mapping;
  const parsed = await parse(table, mapping, { ...row.settings, layout: proposal.layout }, row.mapping === null);
  const known = await readKnown(tx);
  const answers = { ...NO_ANSWERS, ...row.answers };
  refuseUnknownAnswers(answers, known);
  const entries = parsed.rows.flatMap((one) => (one.kind === 'entry' ? [one.entry] : []));
  if (hold) await lockMembers(tx, [...known.memberships.keys()]);
  const keys = await storedKeys(
    tx,
    entries.map(({ sourceKey }) => sourceKey),
  );
  await setImmediate();
  const rows = setAside(parsed.rows, keys, row.settings.alreadyInvoiced ?? 'skip');
  await setImmediate();
  const names = nameRows(
    rows.filter((one) => 'kind' in one),
    known,
    answers,
    tx.context.language,
  );
  await setImmediate();
  const stored = await hoursOf(tx, entries, names);
  const judged = judgeRows(rows, { names, memberships: known.memberships, projects: known.projects, stored });
  await setImmediate();
  return {
    layout: proposal.layout,
    columns: table.header,
    mapping,
    settings: row.settings,
    // whose hours they are is asked as an unknown name
    questions: parsed.questions.filter(({ setting }) => setting !== 'member'),
    rows: judged,
    summary: previewSummary(parsed.rows),
    names,
    known,
    rowCount: table.rows.length,
  };
}

async function parse(
  table: Table,
  mapping: ColumnMapping,
  settings: Parameters<typeof parseEntriesInTurns>[2],
  guessed: boolean,
): Promise<ParsedEntries> {
  try {
    return await parseEntriesInTurns(table, mapping, settings, () => setImmediate());
  } catch (error) {
    if (guessed && error instanceof DomainError) return { rows: [], questions: [] };
    throw error;
  }
}

/** The activity for rows that name none, where there is no other. */
const PLAIN_WORK = { nl: 'Werk', en: 'Work' };

function nameRows(
  rows: readonly ParsedRow[],
  known: KnownHere,
  answers: NameAnswers,
  language: 'nl' | 'en',
): ResolvedNames {
  const assigned = assignNames(rows, known.names);
  const plainWork = PLAIN_WORK[language];
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const nameless = namelessActivity(entries, known.names.activities, plainWork);
  const activities = nameless ? [...assigned.activities, nameless.assignment] : assigned.activities;
  const made: Readonly<Record<string, Answer>> = nameless?.toMake ? { '': 'create' } : {};
  return resolveNames(
    { ...assigned, activities },
    { ...answers, activities: { ...made, ...answers.activities } },
    { makeId: newId, plainWork },
  );
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

function refuseUnknownAnswers(answers: NameAnswers, known: KnownHere): void {
  const registers = { members: known.memberships, projects: known.projects, activities: known.activities };
  const faults = (['members', 'projects', 'activities'] as const).flatMap((list): Fault[] =>
    Object.entries(answers[list]).flatMap(([name, answer]) => {
      const fine = answer === 'skip' || (answer === 'create' ? list !== 'members' : registers[list].has(answer));
      const pointer = `/assignments/${list}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      return fine ? [] : [{ pointer, code: 'import_answer_unknown' }];
    }),
  );
  if (faults.length > 0) throw DomainError.faults(faults.slice(0, 100));
}
