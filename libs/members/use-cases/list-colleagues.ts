import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { listColleagues, type Colleague } from '../data/member.repository.js';

@Injectable()
export class ListColleagues {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Names and numbers of the members of today, for everybody; nothing else of them.
   * @param on for who writes hours of others: with everybody who was a member on this day of the past or since
   */
  run(context: TenantContext, on?: LocalDate): Promise<Colleague[]> {
    const now = today(this.clock);
    const from = on && on < now && context.has('project_lead', 'board', 'bookkeeper') ? on : now;
    return this.transactions.run(context, (tx) => listColleagues(tx, from, now));
  }
}
