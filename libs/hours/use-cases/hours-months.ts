import { Injectable } from '@nestjs/common';
import { firstDay, today, type Month } from '#libs/kernel/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { isException, monthFindings, type Finding } from '../core/month-exceptions.js';
import {
  readMemberWeeks,
  readMonthActs,
  readMonthMembers,
  readMonths,
  type MonthAct,
  type MonthRow,
} from '../data/hours-month.repository.js';

const MONTHS_BACK = 24;

@Injectable()
export class ListHoursMonths {
  constructor(private readonly transactions: Transactions) {}

  /** The months of the last two years that have hours, this month always, the latest first. */
  run(context: TenantContext): Promise<MonthRow[]> {
    const now = today(context.clock).slice(0, 7) as Month;
    return this.transactions.run(context, async (tx) => {
      const months = await readMonths(tx, monthsBefore(now, MONTHS_BACK), now);
      return months.some(({ month }) => month === now) ? months : [neverClosed(now), ...months];
    });
  }
}

export interface MonthDetail extends MonthRow {
  findings: Finding[];
  /** How many findings still ask for something. */
  exception_count: number;
  acts: MonthAct[];
}

@Injectable()
export class ViewHoursMonth {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, month: Month): Promise<MonthDetail> {
    return this.transactions.run(context, (tx) => monthDetail(tx, month));
  }
}

/** A month with everything that stands out in it. */
export async function monthDetail(tx: Tx, month: Month): Promise<MonthDetail> {
  const [row = neverClosed(month)] = await readMonths(tx, month, month);
  const now = today(tx.context.clock);
  const findings =
    firstDay(month) > now
      ? []
      : monthFindings(month, await readMonthMembers(tx, month), await readMemberWeeks(tx, month), now);
  const exceptions = findings.filter(isException);
  return { ...row, findings, exception_count: exceptions.length, acts: await readMonthActs(tx, month) };
}

const neverClosed = (month: Month): MonthRow => ({
  month,
  state: 'open',
  version: 0,
  changed_at: null,
  changed_by_name: null,
  minutes: 0,
  approved_minutes: 0,
});

function monthsBefore(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}
