import { newId, type Id } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';
import { sealedFor } from './sealed-for.js';

/** A change, and a webhook that was told of it. */
export async function furnishWebhooks(put: Put, id: Furniture, word: string): Promise<void> {
  const change_id: Id = newId();
  await put('change', {
    change_id,
    event: 'relation.added',
    subject_kind: 'relation',
    subject_ids: [id.relation_id],
    place: 1,
  });
  await put('webhook', {
    webhook_id: id.webhook_id,
    url: `https://${word}.example/`,
    description: word,
    events: ['relation.added'],
    secret: await sealedFor(put, id.webhook_id!, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    state: 'off',
  });
  await put('webhook_delivery', {
    delivery_id: id.webhook_delivery_id,
    webhook_id: id.webhook_id,
    change_id,
    state: 'delivered',
  });
  await put('webhook_attempt', { delivery_id: id.webhook_delivery_id, attempt: 1, milliseconds: 12, status: 200 });
}
