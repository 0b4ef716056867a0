import { Injectable } from '@nestjs/common';
import { FileReader } from '#libs/imports/index.js';
import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { announce, audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ReadyRow } from '../core/import/judge-rows.js';
import { holdEntries } from '../data/decision.repository.js';
import { sharedProjects } from '../data/project-share.repository.js';
import { insertImported, type ImportedEntry } from '../data/imported-hours.js';
import { insertNewActivities, insertNewProjects } from '../data/new-names.js';
import { holdPreview, markCommitted } from '../data/time-import.repository.js';
import { approveHeld } from './approve-hours.js';
import { readTimesheet, type TimesheetReading } from './read-timesheet.js';

export interface CommittedImport {
  import_id: Id;
  /** Entries that are hours now. */
  added: number;
  /** Rows of the file that are not: skipped, refused, or there already. */
  skipped: number;
  minutes: number;
}

@Injectable()
export class CommitTimeImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileReader,
  ) {}

  /**
   * Makes hours of all ready rows, or of none; with them the projects and activities the reader asked for. Rows that are
   * hours already are left out, so the same file twice adds nothing.
   *
   * @param state approved only by a bookkeeper
   * @throws not_found, import_committed, import_undone, import_questions_open, import_approve_bookkeeper, project_code_taken
   */
  run(context: TenantContext, importId: Id, state: 'submitted' | 'approved'): Promise<CommittedImport> {
    if (state === 'approved' && !context.has('bookkeeper')) {
      throw new DomainError('forbidden', 'import_approve_bookkeeper');
    }
    return this.transactions.run(context, async (tx) => {
      const reading = await readTimesheet(tx, this.files, await holdPreview(tx, importId), { hold: true });
      if (reading.questions.length > 0) throw new DomainError('conflict', 'import_questions_open');
      if (reading.rows.length < reading.rowCount) throw new DomainError('conflict', 'import_mapping_open');
      const ready = reading.rows.filter((row) => row.state === 'ready');
      const made = await makeNames(tx, reading, ready);
      const { added, minutes } = await keep(tx, importId, importedEntries(reading, ready), state);
      await markCommitted(tx, importId, added, minutes);
      const skipped = reading.rowCount - added;
      await audit(tx, {
        action: 'time_import.committed',
        subject: { kind: 'time_import', id: importId },
        changes: { state, added, skipped, minutes, ...made },
      });
      return { import_id: importId, added, skipped, minutes };
    });
  }
}

/** What comes in approved for a shared project is divided over its customers as any approved hours are. */
async function keep(
  tx: Tx,
  importId: Id,
  entries: readonly ImportedEntry[],
  state: 'submitted' | 'approved',
): Promise<{ added: number; minutes: number }> {
  const shared = state === 'approved' ? await sharedProjects(tx) : new Set<Id>();
  const [whole, divided] = [
    entries.filter(({ projectId }) => !shared.has(projectId)),
    entries.filter(({ projectId }) => shared.has(projectId)),
  ];
  const kept = await insertImported(tx, importId, whole, state);
  if (divided.length === 0) return kept;
  const more = await insertImported(tx, importId, divided, 'submitted');
  const held = await holdEntries(
    tx,
    divided.map(({ entryId }) => entryId),
  );
  await approveHeld(
    tx,
    held.map(({ entry_id }) => entry_id),
    held,
  );
  return { added: kept.added + more.added, minutes: kept.minutes + more.minutes };
}

/** The new projects and activities that ready rows name; what only refused rows name is not made. */
async function makeNames(
  tx: Tx,
  { names, known }: TimesheetReading,
  ready: readonly ReadyRow[],
): Promise<{ projects: number; activities: number }> {
  const firstDays = new Map<Id, LocalDate>();
  for (const { target, entry } of ready) {
    const first = firstDays.get(target.projectId);
    if (first === undefined || entry.date < first) firstDays.set(target.projectId, entry.date);
  }
  const codes = freeCodes(known.projectCodes);
  const projects = names.newProjects.flatMap(({ id, name, customerId }) => {
    const startsOn = firstDays.get(id);
    return startsOn === undefined ? [] : [{ id, name, customerId, startsOn, code: codes.next().value }];
  });
  const named = new Set(ready.map(({ target }) => target.activityId));
  const activities = names.newActivities.filter(({ id }) => named.has(id));
  if (projects.length > 0) {
    await insertNewProjects(tx, projects);
    announce(tx, { event: 'project.added', subject: { kind: 'project', ids: projects.map(({ id }) => id) } });
  }
  if (activities.length > 0) await insertNewActivities(tx, activities);
  return { projects: projects.length, activities: activities.length };
}

/** P001, P002, …: the first that no project has. */
function* freeCodes(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const code = `P${String(number).padStart(3, '0')}`;
    if (!taken.has(code)) yield code;
  }
}

const importedEntries = ({ known, settings }: TimesheetReading, ready: readonly ReadyRow[]): ImportedEntry[] =>
  ready.map(({ entry, target }) => ({
    entryId: newId(),
    ...target,
    date: entry.date,
    ...(entry.start !== undefined && entry.end !== undefined ? { start: entry.start, end: entry.end } : {}),
    minutes: entry.minutes,
    breakMinutes: 0,
    description: entry.description,
    billable:
      !(entry.alreadyInvoiced && settings.alreadyInvoiced === 'not_billable') &&
      (entry.billable ?? known.activities.get(target.activityId) ?? true),
    sourceKey: entry.sourceKey,
  }));
