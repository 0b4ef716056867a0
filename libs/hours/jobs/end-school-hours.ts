import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#libs/kernel/index.js';
import { RunsDaily, Transactions, type DailyWork, type TenantContext } from '#libs/platform/index.js';
import { deleteSchoolHoursOfAdults } from '../data/school-hours.repository.js';

/** Every day: school hours of who turned eighteen go, because school no longer counts as work. */
@Injectable()
@RunsDaily()
export class EndSchoolHours implements DailyWork {
  readonly name = 'school hours of adults';

  constructor(private readonly transactions: Transactions) {}

  async run(context: TenantContext, onDate: LocalDate): Promise<void> {
    await this.transactions.run(context, (tx) => deleteSchoolHoursOfAdults(tx, onDate));
  }
}
