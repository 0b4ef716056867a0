import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { DeliverWebhook, WEBHOOK_TOPIC } from '../use-cases/deliver-webhook.js';

@HandlesJobs()
@Injectable()
export class DeliverWebhooksJob implements JobHandler {
  readonly topic = WEBHOOK_TOPIC;

  constructor(private readonly deliver: DeliverWebhook) {}

  /** Side by side: a receiver that is slow to answer keeps no other waiting. */
  async run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    await Promise.all(ids.map((id) => this.deliver.run(context, id)));
  }
}
