import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { MEMBERSHIP_TOPIC } from '#libs/members/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { OpenShareAccount } from '../use-cases/open-share-account.js';

/** Who becomes a member subscribes to her share, as the articles say. */
@HandlesJobs()
@Injectable()
export class MembershipBeganJob implements JobHandler {
  readonly topic = MEMBERSHIP_TOPIC;

  constructor(private readonly openShareAccount: OpenShareAccount) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.openShareAccount.forNewMembers(context, ids);
  }
}
