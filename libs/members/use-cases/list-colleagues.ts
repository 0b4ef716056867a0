import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock } from '#libs/kernel/index.js';
import { CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { listColleagues, type Colleague } from '../data/member.repository.js';

@Injectable()
export class ListColleagues {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Names and numbers of the members of today, for everybody; nothing else of them. */
  run(context: TenantContext): Promise<Colleague[]> {
    return this.transactions.run(context, (tx) => listColleagues(tx, today(this.clock)));
  }
}
