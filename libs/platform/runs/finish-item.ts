import type { ErrorParams, Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';

/** The second half of an item that answered 'later'. Does nothing when no run waits for this subject. */
export async function finishItem(tx: Tx, kind: string, subjectId: Id, resultId: Id | null): Promise<void> {
  await tx.execute(
    `update run_item i set state = 'done', result_id = coalesce($4, result_id), updated_at = clock_timestamp() from run r
     where r.cooperative_id = $1 and r.kind = $2 and i.cooperative_id = $1 and i.run_id = r.run_id and i.subject_id = $3 and i.state = 'busy'`,
    [tx.context.cooperativeId, kind, subjectId, resultId],
  );
}

/** As `finishItem`, for what went wrong in the second half. */
export async function failItem(
  tx: Tx,
  kind: string,
  subjectId: Id,
  reason: string,
  params: ErrorParams = {},
): Promise<void> {
  await tx.execute(
    `update run_item i set state = 'failed', reason = $4, reason_params = $5, updated_at = clock_timestamp() from run r
     where r.cooperative_id = $1 and r.kind = $2 and i.cooperative_id = $1 and i.run_id = r.run_id and i.subject_id = $3 and i.state = 'busy'`,
    [tx.context.cooperativeId, kind, subjectId, reason, JSON.stringify(params)],
  );
}
