import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import {
  audit,
  enqueue,
  Outgoing,
  OutgoingRefused,
  Transactions,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { payloadOf } from '../core/payload.js';
import { pauseAfter, verdictOn } from '../core/pauses.js';
import { signedHeaders } from '../core/sign.js';
import type { Attempt } from '../core/webhook.js';
import { findErrand, recordAttempt, type Errand } from '../data/delivery.repository.js';
import { lockWebhook, readSecrets, updateWebhook } from '../data/webhook.repository.js';

export const WEBHOOK_TOPIC = 'webhook';

@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly outgoing: Outgoing,
  ) {}

  /**
   * One attempt at one delivery; no transaction is open while the receiver thinks. It may be told twice (two workers, or one
   * killed between the answer and our record), always under the same id; it never goes missing.
   */
  async run(context: TenantContext, deliveryId: Id): Promise<void> {
    const found = await this.transactions.run(context, async (tx) => {
      const errand = await findErrand(tx, deliveryId);
      return errand && { errand, secrets: await readSecrets(tx, errand.webhook_id) };
    });
    if (!found) return;
    const attempt = await this.attempt(found.errand, found.secrets, context.clock.now());
    await this.transactions.run(context, (tx) => conclude(tx, found.errand, attempt));
  }

  private async attempt(errand: Errand, secrets: readonly string[], at: Date): Promise<Attempt> {
    const body = payloadOf(errand);
    const started = performance.now();
    const taken = () => Math.round(performance.now() - started);
    try {
      const headers = signedHeaders(errand.delivery_id, at, body, secrets);
      const { status } = await this.outgoing.call(errand.url, { method: 'POST', headers, body });
      return { at, milliseconds: taken(), status, failure: null };
    } catch (error) {
      if (!(error instanceof OutgoingRefused)) throw error;
      return { at, milliseconds: taken(), status: null, failure: error.message };
    }
  }
}

/** Done, again after a pause, or given up. */
async function conclude(tx: Tx, errand: Errand, attempt: Attempt): Promise<void> {
  const verdict = attempt.status === null ? 'again' : verdictOn(attempt.status);
  if (verdict === 'delivered') {
    await recordAttempt(tx, errand, attempt, { state: 'delivered', afterSeconds: 0 });
    return;
  }
  const pause = verdict === 'again' ? pauseAfter(errand.attempts + 1) : undefined;
  const state = pause === undefined ? 'given_up' : 'waiting';
  if (!(await recordAttempt(tx, errand, attempt, { state, afterSeconds: pause ?? 0 }))) return;
  if (pause !== undefined) {
    await enqueue(tx, { topic: WEBHOOK_TOPIC, subjectId: errand.delivery_id, afterSeconds: pause });
  } else if (verdict === 'gone') {
    await turnOff(tx, errand.webhook_id);
  }
}

/** The receiver said it is gone for good (410). */
async function turnOff(tx: Tx, webhookId: Id): Promise<void> {
  const hook = await lockWebhook(tx, webhookId);
  await updateWebhook(tx, { ...hook, state: 'off', state_reason: 'gone' });
  await audit(tx, {
    action: 'webhook.changed',
    subject: { kind: 'webhook', id: webhookId },
    changes: { state: 'off', state_reason: 'gone' },
  });
}
