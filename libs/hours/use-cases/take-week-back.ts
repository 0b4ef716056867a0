import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { forgetTimesheet, openSubmitted } from '../data/week.repository.js';
import { announceEntries } from './announce-entries.js';
import { readWeek, type Week } from './week.js';
import { limitedTo, whoseHours } from './whose-hours.js';

@Injectable()
export class TakeWeekBack {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Opens again what was handed in and nobody has decided on; what was approved or rejected stays as it is.
   * @throws hours_week_decided when everything has been decided on; hours_week_not_submitted
   */
  run(context: TenantContext, monday: LocalDate, memberId: Id | undefined): Promise<Week> {
    const member = whoseHours(context, memberId);
    return this.transactions.run(context, async (tx) => {
      const entries = await openSubmitted(tx, member, monday, limitedTo(context, member));
      const forgotten = await forgetTimesheet(tx, member, monday);
      const week = await readWeek(tx, member, monday);
      if (entries.length === 0 && !forgotten) {
        const decided = week.state !== 'empty' && week.state !== 'open';
        throw new DomainError('conflict', decided ? 'hours_week_decided' : 'hours_week_not_submitted');
      }
      announceEntries(tx, 'taken_back', entries);
      await audit(tx, {
        action: member === context.memberId ? 'hours.week_taken_back' : 'hours.week_taken_back_for_another',
        subject: { kind: 'member', id: member },
        changes: { monday, entries: entries.length },
      });
      return week;
    });
  }
}
