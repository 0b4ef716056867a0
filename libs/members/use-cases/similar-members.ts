import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { similarTo, type Likeness, type SimilarPerson } from '../core/similar.js';
import { knownPersons } from '../data/register.repository.js';

@Injectable()
export class SimilarMembers {
  constructor(private readonly transactions: Transactions) {}

  /** Who in the register may be this person; shown before somebody is entered twice. */
  run(context: TenantContext, person: Likeness): Promise<SimilarPerson[]> {
    return this.transactions.run(context, async (tx) => similarTo(person, await knownPersons(tx)));
  }
}
