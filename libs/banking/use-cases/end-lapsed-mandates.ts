import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#libs/kernel/index.js';
import { RunsDaily, Transactions, type DailyWork, type TenantContext } from '#libs/platform/index.js';
import { lapsedMandates } from '../data/mandates.js';
import { StopMandate } from './stop-mandate.js';

/** Why a mandate ended that nobody used: the screens have words for it. */
export const LAPSED = 'lapsed';

/** Every day: mandates under which nothing was collected for 36 months are over (SEPA Core rulebook). */
@Injectable()
@RunsDaily()
export class EndLapsedMandates implements DailyWork {
  readonly name = 'lapsed mandates';

  constructor(
    private readonly transactions: Transactions,
    private readonly stopMandate: StopMandate,
  ) {}

  run(context: TenantContext, onDate: LocalDate): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      for (const mandateId of await lapsedMandates(tx, onDate))
        await this.stopMandate.run(tx, mandateId, 'ended', LAPSED);
    });
  }
}
