import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { CheckedEntry } from '../core/time-entry.js';
import type { WorkedTime } from '../core/worked-time.js';
import { clockTime, instantsOf } from './time-entry.repository.js';
import './refusals.js';

/** Which of these fingerprints belong to hours that are kept already. */
export async function storedKeys(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ source_key: string }>(
    `select source_key from time_entry where cooperative_id = $1 and source_key = any($2::text[])`,
    [tx.context.cooperativeId, keys],
  );
  return new Set(rows.map((row) => row.source_key));
}

/** The hours members have in a stretch of days. */
export async function storedHours(
  tx: Tx,
  memberIds: readonly Id[],
  days: { from: LocalDate; to: LocalDate },
): Promise<ReadonlyMap<Id, readonly WorkedTime[]>> {
  const rows = await tx.query<{
    member_id: Id;
    date: LocalDate;
    start: string | null;
    end: string | null;
    minutes: number;
  }>(
    `select member_id, date, ${clockTime('starts_at')} as start, ${clockTime('ends_at')} as "end", minutes from time_entry
     where cooperative_id = $1 and member_id = any($2::uuid[]) and date between $3 and $4`,
    [tx.context.cooperativeId, memberIds, days.from, days.to],
  );
  const perMember = new Map<Id, WorkedTime[]>();
  for (const { member_id, date, start, end, minutes } of rows) {
    const worked = start !== null && end !== null ? { date, start, end, minutes } : { date, minutes };
    const own = perMember.get(member_id);
    if (own) own.push(worked);
    else perMember.set(member_id, [worked]);
  }
  return perMember;
}

export interface ImportedEntry extends CheckedEntry {
  readonly memberId: Id;
  readonly sourceKey: string;
}

export interface Keeping {
  readonly importId: Id;
  readonly state: 'submitted' | 'approved';
  /** How many are kept so far. */
  readonly tell: (kept: number) => Promise<void>;
}

/** Rows per statement: few round trips, and no statement that keeps a worker busy for seconds. */
const CHUNK = 2_000;

/**
 * Keeps imported hours. A row that another import kept a moment ago is left out.
 * @returns those that were kept
 */
export async function insertImported(tx: Tx, as: Keeping, entries: readonly ImportedEntry[]): Promise<Id[]> {
  const kept: Id[] = [];
  for (let from = 0; from < entries.length; from += CHUNK) {
    kept.push(...(await insertChunk(tx, as, entries.slice(from, from + CHUNK))));
    await as.tell(kept.length);
  }
  return kept;
}

async function insertChunk(tx: Tx, { importId, state }: Keeping, entries: readonly ImportedEntry[]): Promise<Id[]> {
  const instants = entries.map((entry) => instantsOf(entry));
  const { cooperativeId, actor, clock } = tx.context;
  const decided = state === 'approved';
  const rows = await tx.query<{ entry_id: Id }>(
    `insert into time_entry (cooperative_id, import_id, state, decided_by, decided_at, created_at, entry_id, member_id, project_id,
       activity_id, date, starts_at, ends_at, minutes, description, billable, source_key)
     select $1, $2, $3, $4, $5, $6, * from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::uuid[], $11::date[],
       $12::timestamptz[], $13::timestamptz[], $14::int[], $15::text[], $16::bool[], $17::text[])
     on conflict (cooperative_id, source_key) where source_key is not null do nothing returning entry_id`,
    [
      cooperativeId,
      importId,
      state,
      decided ? (actor.id ?? null) : null,
      decided ? clock.now() : null,
      clock.now(),
      entries.map((entry) => entry.entryId),
      entries.map((entry) => entry.memberId),
      entries.map((entry) => entry.projectId),
      entries.map((entry) => entry.activityId),
      entries.map((entry) => entry.date),
      instants.map(({ startsAt }) => startsAt),
      instants.map(({ endsAt }) => endsAt),
      entries.map((entry) => entry.minutes),
      entries.map((entry) => entry.description),
      entries.map((entry) => entry.billable),
      entries.map((entry) => entry.sourceKey),
    ],
  );
  return rows.map(({ entry_id }) => entry_id);
}

/** How many entries of an import are approved. */
export async function countApproved(tx: Tx, importId: Id): Promise<number> {
  const row = await tx.one<{ approved: number }>(
    `select count(*)::int as approved from time_entry where cooperative_id = $1 and import_id = $2 and state = 'approved'`,
    [tx.context.cooperativeId, importId],
  );
  return row.approved;
}

/** Entries of an import, the parts of a divided one right after each other. */
export async function importedIds(tx: Tx, importId: Id): Promise<Id[]> {
  const rows = await tx.query<{ entry_id: Id }>(
    `select entry_id from time_entry where cooperative_id = $1 and import_id = $2
     order by coalesce(split_of, entry_id), split_of nulls last, entry_id`,
    [tx.context.cooperativeId, importId],
  );
  return rows.map(({ entry_id }) => entry_id);
}

/**
 * Takes hours away, approved ones too: they are handed in again first, because the database deletes nothing that is approved.
 * @throws hours_entry_billed when one is on an invoice
 */
export async function deleteEntries(tx: Tx, ids: readonly Id[]): Promise<void> {
  const params = [tx.context.cooperativeId, ids];
  await tx.execute(
    `update time_entry set state = 'submitted' where cooperative_id = $1 and entry_id = any($2::uuid[]) and state = 'approved'`,
    params,
  );
  await tx.execute(`delete from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[])`, params);
}
