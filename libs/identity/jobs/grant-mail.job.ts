import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import {
  CONFIG,
  HandlesJobs,
  Mailer,
  Transactions,
  type Config,
  type JobHandler,
  type TenantContext,
} from '#libs/platform/index.js';
import { grantLetter } from '../core/grant-letter.js';
import { listGrants, markTold } from '../data/grant.repository.js';
import { listPeople } from '../data/people.repository.js';
import { GRANT_MAIL } from '../use-cases/announce-grant.js';

/**
 * Tells the board of a grant that service staff announced. The grant holds from the moment the mails are in other hands; with
 * nobody on the board to tell, it never does.
 */
@Injectable()
@HandlesJobs()
export class GrantMailJob implements JobHandler {
  readonly topic = GRANT_MAIL;

  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(context: TenantContext, grantIds: readonly Id[]): Promise<void> {
    const { cooperative, board, grants } = await this.transactions.run(context, async (tx) => ({
      cooperative: await readCooperative(tx),
      board: (await listPeople(tx)).filter((person) => person.roles.includes('board')),
      grants: (await listGrants(tx)).filter((grant) => grantIds.includes(grant.grant_id)),
    }));
    for (const grant of grants.filter((one) => one.told_at === null && one.ended_at === null)) {
      for (const person of board) {
        const letter = grantLetter(person.language, {
          cooperative: cooperative.name,
          staff: grant.staff_name,
          organisation: grant.organisation,
          reason: grant.reason,
          startsOn: grant.starts_on,
          endsOn: grant.ends_on,
          link: `${this.config.publicUrl}/c/${context.cooperativeId}/instellingen/meekijken`,
        });
        await this.mailer.send({ to: person.address, ...letter });
      }
      if (board.length > 0) await this.transactions.run(context, (tx) => markTold(tx, grant.grant_id));
    }
  }
}
