import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { newSecret } from '../core/sign.js';
import type { Webhook } from '../core/webhook.js';
import { insertWebhook } from '../data/webhook.repository.js';
import { CheckWebhook } from './check-webhook.js';

export interface NewWebhook {
  webhook_id?: Id;
  url: string;
  description?: string;
  events?: string[];
}

@Injectable()
export class AddWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly check: CheckWebhook,
  ) {}

  /**
   * @returns the webhook with its secret, which nobody can ask for again
   * @throws webhook_url, webhook_event
   */
  run(context: TenantContext, input: NewWebhook): Promise<Webhook & { secret: string }> {
    this.check.run(input);
    const hook: Webhook = {
      webhook_id: input.webhook_id ?? newId(),
      url: input.url,
      description: input.description ?? '',
      events: input.events ?? [],
      state: 'on',
      state_reason: '',
      version: 1,
    };
    return this.transactions.run(context, async (tx) => {
      const secret = newSecret();
      await insertWebhook(tx, hook, secret);
      await audit(tx, {
        action: 'webhook.added',
        subject: { kind: 'webhook', id: hook.webhook_id },
        changes: { url: hook.url, events: hook.events },
      });
      return { ...hook, secret };
    });
  }
}
