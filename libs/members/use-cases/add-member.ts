import { Injectable } from '@nestjs/common';
import { claimNumber, given, NO_ADDRESS, takeNumber, tidyAddress } from '#libs/cooperatives/index.js';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { statusOf, type Member, type MemberDetails } from '../core/member.js';
import { insertMember } from '../data/member.repository.js';

type Optional = 'email' | 'phone' | 'street' | 'house_number' | 'postal_code' | 'city' | 'country';

export interface NewMember extends Omit<MemberDetails, Optional>, Partial<Pick<MemberDetails, Optional>> {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  member_id?: Id;
  /** The number on paper so far; left out, the next one of the register. */
  number?: number;
}

/** Enters a member in the register. */
@Injectable()
export class AddMember {
  constructor(private readonly transactions: Transactions) {}

  /** @throws member_number_taken, member_email_taken, a fault at /postal_code */
  run(context: TenantContext, input: NewMember): Promise<Member> {
    const { member_id = newId(), number, ...rest } = input;
    const details: MemberDetails = { ...NO_ADDRESS, email: null, phone: null, ...(given(rest) as typeof rest) };
    const { address, faults } = tidyAddress(details);
    if (faults.length > 0) throw DomainError.faults(faults);
    return this.transactions.run(context, async (tx) => {
      if (number !== undefined) await claimNumber(tx, 'members', number);
      const member: Member = {
        member_id,
        number: number ?? (await takeNumber(tx, 'members')),
        ...details,
        postal_code: address.postal_code,
        status: statusOf({ class: details.class, ended_on: null }),
        ended_on: null,
        version: 1,
      };
      await insertMember(tx, member);
      const { number: given_number, class: member_class, engagement, joined_on } = member;
      await audit(tx, {
        action: 'member.added',
        subject: { kind: 'member', id: member_id },
        changes: { number: given_number, class: member_class, engagement, joined_on },
        personal: { personId: member_id, values: { ...details } },
      });
      return member;
    });
  }
}
