import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { REFUSAL_TOPIC } from '../use-cases/decide-application.js';
import { RELAY_TOPIC } from '../use-cases/relay.js';
import { SendRefusals } from '../use-cases/send-refusals.js';
import { SendRelay } from '../use-cases/send-relay.js';

@HandlesJobs()
@Injectable()
export class RefusalsJob implements JobHandler {
  readonly topic = REFUSAL_TOPIC;

  constructor(private readonly sendRefusals: SendRefusals) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.sendRefusals.run(context, ids);
  }
}

@HandlesJobs()
@Injectable()
export class RelayJob implements JobHandler {
  readonly topic = RELAY_TOPIC;

  constructor(private readonly sendRelay: SendRelay) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.sendRelay.run(context, ids);
  }
}
