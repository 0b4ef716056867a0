import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { newSecret } from '../core/sign.js';
import { lockWebhook, replaceSecret } from '../data/webhook.repository.js';

@Injectable()
export class RenewSecret {
  constructor(private readonly transactions: Transactions) {}

  /** The earlier secret signs along for a day, so that the receiver can change without missing anything. @throws not_found */
  run(context: TenantContext, id: Id): Promise<{ secret: string }> {
    return this.transactions.run(context, async (tx) => {
      await lockWebhook(tx, id);
      const secret = newSecret();
      await replaceSecret(tx, id, secret);
      await audit(tx, { action: 'webhook.secret_renewed', subject: { kind: 'webhook', id } });
      return { secret };
    });
  }
}
