import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { AddWebhook } from '#libs/webhooks/index.js';
import type { Description } from '../cooperatives/description.js';
import { demoId } from '../making/ids.js';

/** A webhook to look at. It is off: what is invented calls nobody. */
@Injectable()
export class MakeWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly addWebhook: AddWebhook,
  ) {}

  async run(context: TenantContext, { key }: Description): Promise<void> {
    const webhook_id = demoId(key, 'webhook');
    const of = [context.cooperativeId, webhook_id];
    const known = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from webhook where cooperative_id = $1 and webhook_id = $2`, of),
    );
    if (!known) {
      const url = `https://koppeling.${key}.example/coopkantoor`;
      await this.addWebhook.run(context, { webhook_id, url, description: 'Planbord in de keuken' });
    }
    await this.transactions.run(context, (tx) =>
      tx.execute(`update webhook set state = 'off' where cooperative_id = $1 and webhook_id = $2`, of),
    );
  }
}
