import { Injectable } from '@nestjs/common';
import { FollowsMandates, type Mandate, type MandateFollower } from '#libs/banking/index.js';
import type { Tx } from '#libs/platform/index.js';
import { accountOfMember, lockAccount } from '../data/accounts.js';
import { AgreePlan } from './agree-plan.js';

/** Whose mandate stopped pays by transfer from that moment on, until she chooses another way. */
@Injectable()
@FollowsMandates()
export class LeaveDirectDebit implements MandateFollower {
  constructor(private readonly agreePlan: AgreePlan) {}

  async mandateStopped(tx: Tx, { party }: Mandate): Promise<void> {
    const account = party.kind === 'member' ? await accountOfMember(tx, party.id) : undefined;
    if (!account) return;
    await this.agreePlan.goOnByTransfer(tx, await lockAccount(tx, account.account_id), 'direct_debit');
  }
}
