import { Injectable } from '@nestjs/common';
import { audit, expectTouched, TenantContext, Transactions } from '#libs/platform/index.js';
import { checkTransition, type PeriodState } from '../core/period-state.js';
import { lockPeriod, writePeriodState, type AccountingPeriod } from '../data/accounting-periods.js';

export interface PeriodChange {
  readonly period: string;
  readonly state: PeriodState;
  /** Obligatory when a locked period is reopened. */
  readonly reason?: string;
  readonly version: number;
}

@Injectable()
export class ChangeAccountingPeriod {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Closes, locks or reopens a period; waits for postings under way in it (finance facts 12.3).
   * @throws not_found, stale_version (412), period_reopening_needs_reason (422)
   */
  run(context: TenantContext, { period, state, reason, version }: PeriodChange): Promise<AccountingPeriod> {
    return this.transactions.run(context, async (tx) => {
      const before = await lockPeriod(tx, period);
      checkTransition(before.state, state, reason);
      expectTouched(await writePeriodState(tx, period, state, version));
      const changes = { period, from: before.state, to: state, ...(reason ? { reason } : {}) };
      await audit(tx, { action: 'accounting_period.changed', subject: { kind: 'accounting_period' }, changes });
      return { ...before, state, version: version + 1 };
    });
  }
}
