import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#libs/kernel/index.js';
import { RunsDaily, type DailyWork, type TenantContext } from '#libs/platform/index.js';
import { FixClaimsDue } from '../use-cases/exit-fix-due.js';
import { OfferRefunds } from '../use-cases/refund-offer.js';

/** Nobody who left is forgotten: what needs no decision is fixed by itself, and terms whose day comes are offered for payment. */
@RunsDaily()
@Injectable()
export class ShareExitDaily implements DailyWork {
  readonly name = 'share exits';

  constructor(
    private readonly fixDue: FixClaimsDue,
    private readonly offer: OfferRefunds,
  ) {}

  async run(context: TenantContext, onDate: LocalDate): Promise<void> {
    await this.fixDue.run(context, onDate);
    await this.offer.daily(context, onDate);
  }
}
