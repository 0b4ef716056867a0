import { Injectable, Logger } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { accountsToFix } from '../data/exits.js';
import { lastDays } from '../data/exit-lists.js';
import { FixClaim } from './exit-fix-claim.js';

/** Fixes the claims of who left where nobody has to decide anything. */
@Injectable()
export class FixClaimsDue {
  private readonly logger = new Logger('share exits');

  constructor(
    private readonly transactions: Transactions,
    private readonly fixClaim: FixClaim,
  ) {}

  /** What needs a decision, or cannot be done now, waits in the list of exits for the bookkeeper. */
  async run(context: TenantContext, onDate: LocalDate): Promise<void> {
    for (const accountId of await this.withoutDecision(context, onDate)) {
      try {
        await this.fixClaim.run(context, accountId);
      } catch (error) {
        // refused by a rule (a collection under way, closed books): somebody sees it in the list
        if (!(error instanceof DomainError)) throw error;
        this.logger.warn({ msg: 'a claim waits for the bookkeeper', account: accountId, code: error.code });
      }
    }
  }

  /** Accounts of co-operatives whose shares take part in no loss: the claim is then plain arithmetic. */
  private withoutDecision(context: TenantContext, onDate: LocalDate): Promise<Id[]> {
    return this.transactions.run(context, async (tx) => {
      const waiting = await accountsToFix(tx, onDate);
      const days = await lastDays(
        tx,
        waiting.map(({ account_id }) => account_id),
      );
      const plain: Id[] = [];
      for (const { account_id, ended_on } of days)
        if (!(await articlesOn(tx, ended_on)).loss_allocation) plain.push(account_id);
      return plain;
    });
  }
}
