import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkEnding, type Member } from '../core/member.js';
import { lockMember, updateMember } from '../data/member.repository.js';

/** Writes down the last day of a membership. Employment, and access to the office, are other things and do not end with it. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found, and what checkEnding refuses */
  run(context: TenantContext, memberId: Id, endsOn: LocalDate): Promise<Member> {
    return this.transactions.run(context, async (tx) => {
      const member = await lockMember(tx, memberId);
      checkEnding(member, endsOn, today(this.clock));
      await updateMember(tx, { ...member, ended_on: endsOn, status: 'ended' });
      await audit(tx, {
        action: 'member.ended',
        subject: { kind: 'member', id: memberId },
        changes: { ended_on: endsOn },
      });
      return { ...member, ended_on: endsOn, status: 'ended', version: member.version + 1 };
    });
  }
}
