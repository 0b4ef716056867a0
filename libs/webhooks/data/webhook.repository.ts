import type { Id } from '#libs/kernel/index.js';
import { decryptForPerson, encryptForPerson, type Tx } from '#libs/platform/index.js';
import type { Webhook } from '../core/webhook.js';

const FIELDS = `webhook_id, url, description, events, state, state_reason, version`;

export const listWebhooks = (tx: Tx): Promise<Webhook[]> =>
  tx.query(`select ${FIELDS} from webhook where cooperative_id = $1 order by created_at, webhook_id`, [
    tx.context.cooperativeId,
  ]);

/** @throws not_found */
export const lockWebhook = (tx: Tx, id: Id): Promise<Webhook> =>
  tx.one(`select ${FIELDS} from webhook where cooperative_id = $1 and webhook_id = $2 for update`, [
    tx.context.cooperativeId,
    id,
  ]);

/** The secret is kept under a key of its own, which goes with the webhook. */
export async function insertWebhook(tx: Tx, hook: Webhook, secret: string): Promise<void> {
  await tx.execute(
    `insert into webhook (cooperative_id, webhook_id, url, description, events, secret) values ($1, $2, $3, $4, $5, $6)`,
    [
      tx.context.cooperativeId,
      hook.webhook_id,
      hook.url,
      hook.description,
      hook.events,
      await encryptForPerson(tx, hook.webhook_id, secret),
    ],
  );
}

export async function updateWebhook(tx: Tx, hook: Webhook): Promise<void> {
  await tx.execute(
    `update webhook set url = $3, description = $4, events = $5, state = $6, state_reason = $7, version = version + 1
     where cooperative_id = $1 and webhook_id = $2`,
    [tx.context.cooperativeId, hook.webhook_id, hook.url, hook.description, hook.events, hook.state, hook.state_reason],
  );
}

/** The new secret counts at once; the earlier one signs along for a day. */
export async function replaceSecret(tx: Tx, id: Id, secret: string): Promise<void> {
  await tx.execute(
    `update webhook set earlier_secret = secret, earlier_secret_until = now() + interval '1 day', secret = $3, version = version + 1
     where cooperative_id = $1 and webhook_id = $2`,
    [tx.context.cooperativeId, id, await encryptForPerson(tx, id, secret)],
  );
}

/** What signs now: the secret, and the earlier one while it still counts. */
export async function readSecrets(tx: Tx, id: Id): Promise<string[]> {
  const row = await tx.one<{ secret: Buffer; earlier: Buffer | null }>(
    `select secret, case when earlier_secret_until > now() then earlier_secret end as earlier
     from webhook where cooperative_id = $1 and webhook_id = $2`,
    [tx.context.cooperativeId, id],
  );
  const sealed = row.earlier ? [row.secret, row.earlier] : [row.secret];
  return (await Promise.all(sealed.map((one) => decryptForPerson(tx, id, one)))) as string[];
}

/** With its log of deliveries and the key of its secrets. */
export async function deleteWebhook(tx: Tx, id: Id): Promise<number> {
  const values = [tx.context.cooperativeId, id];
  const gone = await tx.execute(`delete from webhook where cooperative_id = $1 and webhook_id = $2`, values);
  await tx.execute(`delete from person_key where cooperative_id = $1 and person_id = $2`, values);
  return gone;
}
