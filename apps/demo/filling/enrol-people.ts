import { Injectable } from '@nestjs/common';
import { EnrolPerson, KnownSecret } from '#libs/identity/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { demoId } from '../making/ids.js';
import { demoSecret } from '../phone/demo-secret.js';
import { DEMO_PASSWORD, needsCode, peopleOf } from '../sign-ins.js';

/** Gives the people of an invented co-operative their sign-ins. */
@Injectable()
export class EnrolPeople {
  constructor(
    private readonly enrolPerson: EnrolPerson,
    private readonly knownSecret: KnownSecret,
  ) {}

  async run(context: TenantContext, cooperative: Description): Promise<void> {
    for (const person of peopleOf(cooperative)) {
      await this.enrolPerson.run(context, {
        address: person.address,
        display_name: person.displayName,
        roles: person.roles,
        ...(person.member === undefined ? {} : { member_id: demoId(cooperative.key, 'member', person.member) }),
        language: 'nl',
        password: DEMO_PASSWORD,
      });
    }
  }

  /** Their telephones: again at every start, for a demonstration that was filled before there were any. */
  async givePhones(cooperatives: readonly Description[]): Promise<void> {
    for (const { address } of cooperatives.flatMap(peopleOf).filter(needsCode)) {
      await this.knownSecret.give(address, demoSecret(address));
    }
  }
}
