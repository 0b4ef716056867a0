import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type Role, type TenantContext, type Tx } from '#libs/platform/index.js';
import { INVITATIONS } from '../core/attempt-limits.js';
import { mayGrant } from '../core/role-grants.js';
import { createLogin, listPeople, lockPeople, putMembership, type PersonRow } from '../data/people.repository.js';
import { Attempts } from './attempts.js';
import { personOf, type Person } from './people.js';

export interface Invitation {
  address: string;
  display_name: string;
  roles: Role[];
  member_id?: Id | null;
}

/** Topic of the job that mails the invitation; its subject is the login. */
export const INVITATION_MAIL = 'invitation-mail';

/** Gives somebody access and mails a link to choose a password. Inviting once more sends a new link. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
  ) {}

  /** @throws role_not_yours_to_give, person_exists, member_unknown, too_many_requests */
  async run(context: TenantContext, invitation: Invitation): Promise<Person> {
    await this.attempts.expect(INVITATIONS, context.cooperativeId);
    return this.transactions.run(context, (tx) => invite(tx, invitation));
  }
}

async function invite(tx: Tx, { address, display_name, roles, member_id = null }: Invitation): Promise<Person> {
  await lockPeople(tx);
  const earlier = (await listPeople(tx)).find((person) => person.address === address);
  expectGrant(tx.context, roles, earlier);
  if (earlier?.has_password) throw new DomainError('conflict', 'person_exists');
  const { language } = await readCooperative(tx);
  const loginId = await createLogin(tx, newId(), address, language);
  await putMembership(tx, loginId, roles, member_id, display_name);
  await enqueue(tx, { topic: INVITATION_MAIL, subjectId: loginId });
  await audit(tx, {
    action: 'person.invited',
    subject: { kind: 'login', id: loginId },
    changes: { roles, member_id },
    personal: { personId: loginId, values: { address, display_name } },
  });
  const person = (await listPeople(tx)).find((row) => row.login_id === loginId)!;
  return personOf(person);
}

function expectGrant(context: TenantContext, roles: readonly Role[], earlier: PersonRow | undefined): void {
  if (!context.isAsked) return;
  if (!mayGrant(context.roles, [...roles, ...(earlier?.roles ?? [])])) {
    throw new DomainError('forbidden', 'role_not_yours_to_give');
  }
}
