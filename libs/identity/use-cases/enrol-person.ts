import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#libs/kernel/index.js';
import { audit, Transactions, type Language, type TenantContext } from '#libs/platform/index.js';
import { passwordFault } from '../core/password-rules.js';
import { createLogin, listPeople, putMembership, setFirstPassword } from '../data/people.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import type { Invitation } from './invite-person.js';
import { personOf, type Person } from './people.js';

export interface Enrolment extends Invitation {
  language: Language;
  /** For a login that has none yet; an existing one keeps its own. */
  password?: string;
}

/** Gives somebody access without a mail: the first board member of a new co-operative, the people of a demonstration. */
@Injectable()
export class EnrolPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: PasswordHasher,
  ) {}

  /** @param context of a job: no route leads here; @throws a fault at /password */
  async run(context: TenantContext, { password, ...enrolment }: Enrolment): Promise<Person> {
    const { address, display_name, roles, member_id = null, language } = enrolment;
    const fault = password === undefined ? undefined : passwordFault(password, address);
    if (fault) throw DomainError.faults([fault]);
    const hash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.transactions.run(context, async (tx) => {
      const loginId = await createLogin(tx, newId(), address, language);
      await putMembership(tx, loginId, roles, member_id, display_name);
      const person = (await listPeople(tx)).find((row) => row.login_id === loginId)!;
      const sets = hash !== undefined && !person.has_password;
      if (sets) await setFirstPassword(tx, loginId, hash);
      await audit(tx, {
        action: 'person.enrolled',
        subject: { kind: 'login', id: loginId },
        changes: { roles, member_id },
        personal: { personId: loginId, values: { address, display_name } },
      });
      return personOf({ ...person, has_password: person.has_password || sets });
    });
  }
}
