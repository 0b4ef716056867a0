import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';

export interface LoggedChange {
  change_id: Id;
  at: Date;
  event: string;
  subject_kind: string;
  subject_ids: Id[];
  place: number;
}

/** Where a reader stands: after a place in the log, or at a moment. */
export type Since = { place: number } | { moment: Date };

/**
 * Changes in the order in which they became visible. A reader who comes back with the last place it saw misses nothing: a
 * change gets its place when it is first read, after its commit, so none can turn up before a place already given.
 */
export async function readChanges(tx: Tx, since: Since, limit: number): Promise<LoggedChange[]> {
  await givePlaces(tx);
  const [column, from] = 'place' in since ? ['place >', since.place] : ['at >=', since.moment];
  return tx.query<LoggedChange>(
    `select change_id, at, event, subject_kind, subject_ids, place from change
     where cooperative_id = $1 and ${column} $2 order by place limit $3`,
    [tx.context.cooperativeId, from, limit],
  );
}

async function givePlaces(tx: Tx): Promise<void> {
  const { cooperativeId } = tx.context;
  const waiting = await tx.maybe(`select 1 from change where cooperative_id = $1 and place is null limit 1`, [
    cooperativeId,
  ]);
  if (!waiting) return;
  // one reader at a time numbers; the statement after the lock sees what the one before committed
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('change ' || $1::text, 0))`, [cooperativeId]);
  await tx.execute(
    `update change c set place = numbered.place
     from (select change_id, (select coalesce(max(place), 0) from change where cooperative_id = $1) + row_number() over (order by at, change_id) as place
           from change where cooperative_id = $1 and place is null) numbered
     where c.cooperative_id = $1 and c.change_id = numbered.change_id`,
    [cooperativeId],
  );
}
