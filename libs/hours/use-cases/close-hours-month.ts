import { Injectable } from '@nestjs/common';
import { DomainError, firstDay, today, type Month } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { isException, type Finding } from '../core/month-exceptions.js';
import { insertMonthAct, lockMonth, writeMonth } from '../data/hours-month.repository.js';
import { monthDetail, type MonthDetail } from './hours-months.js';

@Injectable()
export class CloseHoursMonth {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Closes the hours of every day of a month for everyone: nothing of them changes until the month is reopened.
   * @param acceptExceptions close although something is not handed in, approved or filled in; the trace says how much
   * @throws hours_month_not_begun, hours_month_is_closed, hours_month_exceptions
   */
  run(context: TenantContext, month: Month, acceptExceptions: boolean): Promise<MonthDetail> {
    if (firstDay(month) > today(context.clock)) throw new DomainError('conflict', 'hours_month_not_begun', { month });
    return this.transactions.run(context, async (tx) => {
      await lockMonth(tx, month);
      const before = await monthDetail(tx, month);
      if (before.state === 'closed') throw new DomainError('conflict', 'hours_month_is_closed', { month });
      if (before.exception_count > 0 && !acceptExceptions) {
        throw new DomainError('conflict', 'hours_month_exceptions', { month, count: before.exception_count });
      }
      const exceptions = counted(before.findings.filter(isException));
      await writeMonth(tx, month, 'closed');
      const actId = await insertMonthAct(tx, month, { act: 'close', reason: '', exceptions });
      await audit(tx, {
        action: 'hours_month.closed',
        subject: { kind: 'hours_month_act', id: actId },
        changes: { month, exceptions, minutes: before.minutes, approved_minutes: before.approved_minutes },
      });
      return monthDetail(tx, month);
    });
  }
}

function counted(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { finding } of findings) counts[finding] = (counts[finding] ?? 0) + 1;
  return counts;
}

@Injectable()
export class ReopenHoursMonth {
  constructor(private readonly transactions: Transactions) {}

  /** Opens a closed month again, with a reason that stays. @throws hours_month_is_open */
  run(context: TenantContext, month: Month, reason: string): Promise<MonthDetail> {
    return this.transactions.run(context, async (tx) => {
      await lockMonth(tx, month);
      const before = await monthDetail(tx, month);
      if (before.state !== 'closed') throw new DomainError('conflict', 'hours_month_is_open', { month });
      await writeMonth(tx, month, 'open');
      const actId = await insertMonthAct(tx, month, { act: 'reopen', reason, exceptions: {} });
      await audit(tx, {
        action: 'hours_month.reopened',
        subject: { kind: 'hours_month_act', id: actId },
        changes: { month, reason },
      });
      return monthDetail(tx, month);
    });
  }
}
