import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { tieOut, type ShareTieOut } from '../core/tie-out.js';
import { readShareTieOut } from '../data/tie-out.js';

/** Accounts beside the ledger on a day, member by member. */
@Injectable()
export class ViewShareTieOut {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<ShareTieOut> {
    return this.transactions.run(context, async (tx) => tieOut(on, await readShareTieOut(tx, on)));
  }
}
