import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Happening } from '../core/payload.js';
import type { Attempt, Delivery } from '../core/webhook.js';

/** A delivery that is to be made, with what it tells. */
export interface Errand extends Happening {
  delivery_id: Id;
  webhook_id: Id;
  url: string;
  state: Delivery['state'];
  attempts: number;
}

/** What waits to be told; undefined when it was told, given up, or its webhook is off. */
export const findErrand = (tx: Tx, deliveryId: Id): Promise<Errand | undefined> =>
  tx.maybe<Errand>(
    `select d.delivery_id, d.webhook_id, d.state, d.attempts, w.url, c.cooperative_id, c.event, c.subject_kind, c.subject_ids, c.at
     from webhook_delivery d
       join webhook w on w.cooperative_id = d.cooperative_id and w.webhook_id = d.webhook_id
       join change c on c.cooperative_id = d.cooperative_id and c.change_id = d.change_id
     where d.cooperative_id = $1 and d.delivery_id = $2 and w.state = 'on' and d.state = 'waiting'`,
    [tx.context.cooperativeId, deliveryId],
  );

/** @returns false when another worker was first: its record stands */
export async function recordAttempt(
  tx: Tx,
  errand: Errand,
  attempt: Attempt,
  then: { state: Delivery['state']; afterSeconds: number },
): Promise<boolean> {
  const { cooperativeId } = tx.context;
  const first = await tx.execute(
    `update webhook_delivery set state = $3, attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $4)
     where cooperative_id = $1 and delivery_id = $2 and attempts = $5`,
    [cooperativeId, errand.delivery_id, then.state, then.afterSeconds, errand.attempts],
  );
  if (first === 0) return false;
  await tx.execute(
    `insert into webhook_attempt (cooperative_id, delivery_id, attempt, at, milliseconds, status, failure) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      cooperativeId,
      errand.delivery_id,
      errand.attempts + 1,
      attempt.at,
      attempt.milliseconds,
      attempt.status,
      attempt.failure,
    ],
  );
  return true;
}

/** Sends it once more, whatever became of it. @throws not_found */
export async function reopenDelivery(tx: Tx, webhookId: Id, deliveryId: Id): Promise<void> {
  await tx.one(
    `update webhook_delivery set state = 'waiting', next_attempt_at = now()
     where cooperative_id = $1 and webhook_id = $2 and delivery_id = $3 returning delivery_id`,
    [tx.context.cooperativeId, webhookId, deliveryId],
  );
}

export async function listDeliveries(
  tx: Tx,
  webhookId: Id,
  limit: number,
  before: readonly [string, string] | undefined,
): Promise<Delivery[]> {
  return tx.query<Delivery>(
    `select d.delivery_id, c.event, c.subject_kind, c.subject_ids, to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, d.state,
       case when d.state = 'waiting' then d.next_attempt_at end as next_attempt_at,
       coalesce((select jsonb_agg(jsonb_build_object('at', a.at, 'milliseconds', a.milliseconds, 'status', a.status, 'failure', a.failure) order by a.attempt)
         from webhook_attempt a where a.cooperative_id = d.cooperative_id and a.delivery_id = d.delivery_id), '[]') as attempts
     from webhook_delivery d join change c on c.cooperative_id = d.cooperative_id and c.change_id = d.change_id
     where d.cooperative_id = $1 and d.webhook_id = $2 and ($3::timestamptz is null or (d.created_at, d.delivery_id) < ($3, $4::uuid))
     order by d.created_at desc, d.delivery_id desc limit $5`,
    [tx.context.cooperativeId, webhookId, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
}
