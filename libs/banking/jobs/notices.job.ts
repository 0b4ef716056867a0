import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { NOTICE_TOPIC } from '../use-cases/announce-batch.js';
import { SendNotices } from '../use-cases/send-notices.js';

@HandlesJobs()
@Injectable()
export class NoticesJob implements JobHandler {
  readonly topic = NOTICE_TOPIC;

  constructor(private readonly sendNotices: SendNotices) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.sendNotices.run(context, ids);
  }
}
