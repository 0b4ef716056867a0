import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Webhook } from '../core/webhook.js';
import { lockWebhook, updateWebhook } from '../data/webhook.repository.js';
import { CheckWebhook } from './check-webhook.js';

export type WebhookChange = Partial<Pick<Webhook, 'url' | 'description' | 'events' | 'state'>>;

@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly check: CheckWebhook,
  ) {}

  /** @throws not_found, stale_version, webhook_url, webhook_event */
  run(context: TenantContext, id: Id, version: number, input: WebhookChange): Promise<Webhook> {
    this.check.run(input);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as WebhookChange;
    return this.transactions.run(context, async (tx) => {
      const before = await lockWebhook(tx, id);
      expectTouched(before.version === version ? 1 : 0);
      const after: Webhook = { ...before, ...given, state_reason: given.state ? '' : before.state_reason };
      await updateWebhook(tx, after);
      await audit(tx, { action: 'webhook.changed', subject: { kind: 'webhook', id }, changes: { ...given } });
      return { ...after, version: version + 1 };
    });
  }
}
