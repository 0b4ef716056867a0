import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkRecordedEnd, endedStatus, type Member } from '../core/member.js';
import { insertEvent } from '../data/member-event.repository.js';
import { lockMember, updateMember } from '../data/member.repository.js';

/**
 * Writes down the last day of a membership as it stands on paper: for what was decided before the office was there. What
 * is decided here goes through the acts. Employment, and access to the office, do not end with it.
 */
@Injectable()
export class EndMembership {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param source where it is written: a letter, minutes, the register that was kept before
   * @throws not_found, and what checkRecordedEnd refuses
   */
  run(context: TenantContext, memberId: Id, endsOn: LocalDate, source: string): Promise<Member> {
    return this.transactions.run(context, async (tx) => {
      const now = today(this.clock);
      const member = await lockMember(tx, memberId);
      checkRecordedEnd(member, endsOn, now);
      const status = endedStatus(member, endsOn, now);
      await updateMember(tx, { ...member, ended_on: endsOn, status }, endsOn);
      await insertEvent(tx, {
        member_id: memberId,
        act: 'end_recorded',
        from_state: member.status,
        to_state: status,
        effective_on: endsOn,
        ends_on: endsOn,
        reason: source,
      });
      await audit(tx, {
        action: 'member.ended',
        subject: { kind: 'member', id: memberId },
        changes: { ended_on: endsOn },
      });
      return { ...member, ended_on: endsOn, status, version: member.version + 1 };
    });
  }
}
