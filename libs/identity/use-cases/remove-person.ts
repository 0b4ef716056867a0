import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { endMembership, listPeople, lockPeople } from '../data/people.repository.js';
import { expectOtherBoardMember } from './change-person.js';

/** Takes away somebody's access to this co-operative. Their sign-in, and access to others, stay; so does the member register. */
@Injectable()
export class RemovePerson {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, last_board_member */
  run(context: TenantContext, loginId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      await lockPeople(tx);
      const people = await listPeople(tx);
      const person = people.find((row) => row.login_id === loginId);
      if (!person) throw DomainError.notFound();
      expectOtherBoardMember(people, loginId);
      await endMembership(tx, loginId);
      await audit(tx, {
        action: 'person.removed',
        subject: { kind: 'login', id: loginId },
        changes: { roles: person.roles, member_id: person.member_id },
      });
    });
  }
}
