import { DomainError } from '#libs/kernel/index.js';
import type { Tx } from './tx.js';

/**
 * Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): the key, a hash of the request and the answer are rows
 * of the same transaction as the change. A second request waits for the first (the unique key makes it) and gets its answer.
 * @throws idempotency_key_reused (422) when the key was used for another request
 */
export async function claimOnce<Answer>(tx: Tx): Promise<{ answer: Answer } | undefined> {
  const { once, actor, cooperativeId } = tx.context;
  if (!once) return undefined;
  const inserted = await tx.execute(
    `insert into idempotency (cooperative_id, login_id, key, request_hash) values ($1, $2, $3, $4) on conflict do nothing`,
    [cooperativeId, actor.id ?? null, once.key, once.requestHash],
  );
  if (inserted === 1) return undefined;
  const row = await tx.one<{ request_hash: Buffer; response: Answer }>(
    `select request_hash, response from idempotency where cooperative_id = $1 and login_id = $2 and key = $3`,
    [cooperativeId, actor.id ?? null, once.key],
  );
  if (!row.request_hash.equals(once.requestHash)) throw new DomainError('invalid', 'idempotency_key_reused');
  return { answer: row.response };
}

export function rememberAnswer(tx: Tx, answer: unknown): void {
  const { once, actor, cooperativeId } = tx.context;
  if (!once) return;
  tx.later(`update idempotency set response = $4 where cooperative_id = $1 and login_id = $2 and key = $3`, [
    cooperativeId,
    actor.id ?? null,
    once.key,
    JSON.stringify(answer ?? null),
  ]);
}
