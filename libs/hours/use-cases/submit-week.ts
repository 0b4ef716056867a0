import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { answerNotices } from '../data/notice.repository.js';
import { submitWeek } from '../data/week.repository.js';
import { announceEntries } from './announce-entries.js';
import { readWeek, type Week } from './week.js';
import { limitedTo, whoseHours } from './whose-hours.js';

@Injectable()
export class SubmitWeek {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Hands in a week (inleveren): what is open in it, and what was rejected and is contested as it is. A week without
   * hours can be handed in as well, and then counts as filled in.
   * @throws hours_unknown_member
   */
  run(context: TenantContext, monday: LocalDate, memberId: Id | undefined): Promise<Week> {
    const member = whoseHours(context, memberId);
    return this.transactions.run(context, async (tx) => {
      const entries = await submitWeek(tx, member, monday, limitedTo(context, member));
      announceEntries(tx, 'submitted', entries);
      await answerNotices(tx, member);
      await audit(tx, {
        action: member === context.memberId ? 'hours.week_submitted' : 'hours.week_submitted_for_another',
        subject: { kind: 'member', id: member },
        changes: { monday, entries: entries.length },
      });
      return readWeek(tx, member, monday);
    });
  }
}
