import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import { freeCodes } from '../core/free-codes.js';
import type { InvoicedRows, ReadyRow } from '../core/import/judge-rows.js';
import { holdEntries } from '../data/decision.repository.js';
import { insertImported, type ImportedEntry, type Keeping } from '../data/imported-hours.js';
import { insertNewActivities, insertNewProjects } from '../data/new-names.js';
import { sharedProjects } from '../data/project-share.repository.js';
import { announceEntries } from '../use-cases/announce-entries.js';
import { approveHeld } from '../use-cases/approve-hours.js';
import type { Timesheet } from './read-timesheet.js';

/**
 * Makes hours of the ready rows. What comes in approved for a shared project is divided over its customers as any approved
 * hours are. Whoever follows the hours is told as when members handed them in.
 * @returns how many
 */
export async function keepHours(tx: Tx, as: Keeping, entries: readonly ImportedEntry[]): Promise<number> {
  const { state, tell } = as;
  const shared = state === 'approved' ? await sharedProjects(tx) : new Set<Id>();
  const whole = entries.filter(({ projectId }) => !shared.has(projectId));
  const divided = entries.filter(({ projectId }) => shared.has(projectId));
  const kept = await insertImported(tx, as, whole);
  announceEntries(tx, state, kept);
  if (divided.length === 0) return kept.length;
  const told = (more: number): Promise<void> => tell(kept.length + more);
  const more = await insertImported(tx, { ...as, state: 'submitted', tell: told }, divided);
  const parts = await approveHeld(tx, more, await holdEntries(tx, more));
  announceEntries(tx, 'approved', [...more, ...parts]);
  return kept.length + more.length;
}

/**
 * Makes the projects and activities that ready rows name; what only refused rows name is not made.
 * @returns their ids
 */
export async function makeNames(
  tx: Tx,
  importId: Id,
  { names, known }: Timesheet,
  ready: readonly ReadyRow[],
): Promise<Id[]> {
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
  if (projects.length > 0) await insertNewProjects(tx, projects);
  if (activities.length > 0) await insertNewActivities(tx, activities);
  const added = ({ id, ...made }: { id: Id; name: string }) => ({ id, changes: { ...made, import_id: importId } });
  auditEach(tx, 'project.added', 'project', projects.map(added));
  auditEach(tx, 'activity.added', 'activity', activities.map(added));
  return [...projects, ...activities].map(({ id }) => id);
}

export const importedEntries = (
  { known }: Timesheet,
  ready: readonly ReadyRow[],
  invoiced: InvoicedRows,
): ImportedEntry[] =>
  ready.map(({ entry, target }) => ({
    entryId: newId(),
    ...target,
    date: entry.date,
    ...(entry.start !== undefined && entry.end !== undefined ? { start: entry.start, end: entry.end } : {}),
    minutes: entry.minutes,
    breakMinutes: 0,
    description: entry.description,
    billable:
      !(entry.alreadyInvoiced && invoiced === 'not_billable') &&
      (entry.billable ?? known.activities.get(target.activityId) ?? true),
    sourceKey: entry.sourceKey,
  }));
