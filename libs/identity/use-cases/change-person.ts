import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type Role, type TenantContext } from '#libs/platform/index.js';
import { listPeople, lockPeople, putMembership } from '../data/people.repository.js';
import { personOf, type Person } from './people.js';

export interface PersonChange {
  display_name: string;
  roles: Role[];
  member_id?: Id | null;
}

@Injectable()
export class ChangePerson {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, last_board_member, member_unknown */
  run(context: TenantContext, loginId: Id, change: PersonChange): Promise<Person> {
    const { display_name, roles, member_id = null } = change;
    return this.transactions.run(context, async (tx) => {
      await lockPeople(tx);
      const people = await listPeople(tx);
      const before = people.find((person) => person.login_id === loginId);
      if (!before) throw DomainError.notFound();
      if (!roles.includes('board')) expectOtherBoardMember(people, loginId);
      await putMembership(tx, loginId, roles, member_id, display_name);
      await audit(tx, {
        action: 'person.changed',
        subject: { kind: 'login', id: loginId },
        changes: { roles: { from: before.roles, to: roles }, member_id: { from: before.member_id, to: member_id } },
        personal: { personId: loginId, values: { display_name: { from: before.display_name, to: display_name } } },
      });
      return personOf({ ...before, display_name, roles, member_id });
    });
  }
}

/** @throws last_board_member when this person is the only one on the board */
export function expectOtherBoardMember(people: readonly { login_id: Id; roles: Role[] }[], loginId: Id): void {
  const board = people.filter((person) => person.roles.includes('board'));
  if (board.length === 1 && board[0]!.login_id === loginId) throw new DomainError('conflict', 'last_board_member');
}
