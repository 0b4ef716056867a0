import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { splitMinutes } from '../core/split.js';
import './refusals.js';

interface WholeEntry {
  entry_id: Id;
  project_id: Id;
  date: LocalDate;
  minutes: number;
}

interface ShareRow {
  project_id: Id;
  target_project_id: Id;
  percent: string;
  name: string;
  starts_on: LocalDate;
  ends_on: LocalDate | null;
}

/**
 * Divides submitted entries of shared projects over the projects of their customers: the entry itself becomes its first part
 * and remembers what it was, the others stand beside it. Every part is an ordinary entry, so that each minute is on one
 * project and can be on one invoice only.
 * @returns the ids of what was made beside them
 * @throws hours_split_target_closed when a customer's project does not run on the day
 */
export async function splitShared(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  if (ids.length === 0) return [];
  const entries = await tx.query<WholeEntry>(
    `select entry_id, project_id, date, minutes from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[]) order by entry_id`,
    [tx.context.cooperativeId, ids],
  );
  const shares = await readSharesOf(tx, [...new Set(entries.map((entry) => entry.project_id))]);
  const parts = entries.flatMap((entry) => partsOf(entry, shares.get(entry.project_id) ?? []));
  const [first, beside] = [parts.filter(({ place }) => place === 0), parts.filter(({ place }) => place > 0)];
  await tx.execute(
    `update time_entry e set whole_minutes = e.minutes, origin_project_id = e.project_id, project_id = x.target, minutes = x.minutes
     from unnest($2::uuid[], $3::uuid[], $4::int[]) as x(id, target, minutes) where e.cooperative_id = $1 and e.entry_id = x.id`,
    [tx.context.cooperativeId, first.map((p) => p.entryId), first.map((p) => p.target), first.map((p) => p.minutes)],
  );
  const made = beside.map(() => newId());
  await tx.execute(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, description, billable, state,
       import_id, entered_by, entered_by_name, created_at, split_of, origin_project_id)
     select e.cooperative_id, x.id, e.member_id, x.target, e.activity_id, e.date, x.minutes, e.description, e.billable, e.state,
       e.import_id, e.entered_by, e.entered_by_name, e.created_at, e.entry_id, e.origin_project_id
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[]) as x(id, of, target, minutes)
     join time_entry e on e.cooperative_id = $1 and e.entry_id = x.of`,
    [
      tx.context.cooperativeId,
      made,
      beside.map((p) => p.entryId),
      beside.map((p) => p.target),
      beside.map((p) => p.minutes),
    ],
  );
  return made;
}

interface Part {
  entryId: Id;
  target: Id;
  minutes: number;
  place: number;
}

function partsOf(entry: WholeEntry, shares: readonly ShareRow[]): Part[] {
  const minutes = splitMinutes(
    entry.minutes,
    shares.map(({ percent }) => percent),
  );
  const parts = shares
    .map((share, index) => ({ share, minutes: minutes[index] ?? 0 }))
    .filter((part) => part.minutes > 0);
  return parts.map(({ share, minutes: own }, place) => {
    if (entry.date < share.starts_on || (share.ends_on !== null && entry.date > share.ends_on)) {
      throw new DomainError('conflict', 'hours_split_target_closed', { date: entry.date, project: share.name });
    }
    return { entryId: entry.entry_id, target: share.target_project_id, minutes: own, place };
  });
}

async function readSharesOf(tx: Tx, projectIds: readonly Id[]): Promise<Map<Id, ShareRow[]>> {
  const rows = await tx.query<ShareRow>(
    `select s.project_id, s.target_project_id, s.percent, p.name, p.starts_on, p.ends_on
     from project_share s join project p on p.cooperative_id = s.cooperative_id and p.project_id = s.target_project_id
     where s.cooperative_id = $1 and s.project_id = any($2::uuid[]) order by s.project_id, s.place`,
    [tx.context.cooperativeId, projectIds],
  );
  const shares = new Map<Id, ShareRow[]>();
  for (const row of rows) shares.set(row.project_id, [...(shares.get(row.project_id) ?? []), row]);
  return shares;
}

/** An entry and everything that was split off it, by any of their ids. */
export async function wholeFamilies(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const rows = await tx.query<{ entry_id: Id }>(
    `with root as (select distinct coalesce(split_of, entry_id) as id from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[]))
     select e.entry_id from time_entry e join root on e.entry_id = root.id or e.split_of = root.id where e.cooperative_id = $1`,
    [tx.context.cooperativeId, ids],
  );
  return rows.map(({ entry_id }) => entry_id);
}

/** Puts divided entries that are no longer approved together again, as the member wrote them. */
export async function joinSplit(tx: Tx, ids: readonly Id[]): Promise<void> {
  const params = [tx.context.cooperativeId, ids] as const;
  await tx.execute(
    `delete from time_entry where cooperative_id = $1 and entry_id = any($2::uuid[]) and split_of is not null`,
    params,
  );
  await tx.execute(
    `update time_entry set minutes = whole_minutes, project_id = origin_project_id, whole_minutes = null, origin_project_id = null
     where cooperative_id = $1 and entry_id = any($2::uuid[]) and whole_minutes is not null`,
    params,
  );
}
