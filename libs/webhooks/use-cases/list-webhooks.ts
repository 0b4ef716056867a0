import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Webhook } from '../core/webhook.js';
import { listWebhooks } from '../data/webhook.repository.js';

@Injectable()
export class ListWebhooks {
  constructor(private readonly transactions: Transactions) {}

  /** Without their secrets. */
  run(context: TenantContext): Promise<Webhook[]> {
    return this.transactions.run(context, listWebhooks);
  }
}
