import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Application } from '../core/application.js';
import type { ApplicationState } from '../core/member-state.js';
import { similarTo, type SimilarPerson } from '../core/similar.js';
import { listApplications } from '../data/application.repository.js';
import { knownPersons } from '../data/register.repository.js';

export type ListedApplication = Application & { similar: SimilarPerson[] };

@Injectable()
export class ListApplications {
  constructor(private readonly transactions: Transactions) {}

  /** Applications in one state, each with who in the register may be the same person. */
  run(context: TenantContext, state: ApplicationState): Promise<ListedApplication[]> {
    return this.transactions.run(context, async (tx) => {
      const known = await knownPersons(tx);
      return (await listApplications(tx, state)).map((one) => ({
        ...one,
        similar: similarTo(
          one,
          known.filter(({ member_id }) => member_id !== one.member_id),
        ),
      }));
    });
  }
}
