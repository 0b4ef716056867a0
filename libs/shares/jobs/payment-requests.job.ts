import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { REQUEST_TOPIC } from '../use-cases/collect-part.js';
import { SendPaymentRequests } from '../use-cases/send-payment-requests.js';

@HandlesJobs()
@Injectable()
export class PaymentRequestsJob implements JobHandler {
  readonly topic = REQUEST_TOPIC;

  constructor(private readonly sendPaymentRequests: SendPaymentRequests) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.sendPaymentRequests.run(context, ids);
  }
}
