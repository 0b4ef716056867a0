import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { readWeek, type Week } from './week.js';
import { whoseHours } from './whose-hours.js';

@Injectable()
export class ViewWeek {
  constructor(private readonly transactions: Transactions) {}

  /** @throws forbidden for a member who asks for another's week; not_found when there is no such member */
  run(context: TenantContext, monday: LocalDate, memberId: Id | undefined): Promise<Week> {
    const member = whoseHours(context, memberId);
    return this.transactions.run(context, (tx) => readWeek(tx, member, monday));
  }
}
