import type { Id } from '#libs/kernel/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import './refusals.js';

export interface Activity {
  activity_id: Id;
  name: string;
  /** What its hours are unless an entry says otherwise. */
  billable: boolean;
  version: number;
}

const COLUMNS = `activity_id, name, billable, version`;

export const everyActivity = (tx: Tx): Promise<Activity[]> =>
  tx.query<Activity>(`select ${COLUMNS} from activity where cooperative_id = $1 order by name, activity_id`, [
    tx.context.cooperativeId,
  ]);

/** @throws not_found */
export const readActivity = (tx: Tx, activityId: Id): Promise<Activity> =>
  tx.one<Activity>(`select ${COLUMNS} from activity where cooperative_id = $1 and activity_id = $2`, [
    tx.context.cooperativeId,
    activityId,
  ]);

/** @throws activity_name_taken */
export async function insertActivity(tx: Tx, activity: Activity): Promise<void> {
  await tx.execute(`insert into activity (cooperative_id, activity_id, name, billable) values ($1, $2, $3, $4)`, [
    tx.context.cooperativeId,
    activity.activity_id,
    activity.name,
    activity.billable,
  ]);
}

/** @throws stale_version when `version` is no longer the one kept; activity_name_taken */
export async function updateActivity(tx: Tx, activity: Activity): Promise<void> {
  const touched = await tx.execute(
    `update activity set name = $4, billable = $5, version = version + 1
     where cooperative_id = $1 and activity_id = $2 and version = $3`,
    [tx.context.cooperativeId, activity.activity_id, activity.version, activity.name, activity.billable],
  );
  expectTouched(touched);
}
