import { Injectable } from '@nestjs/common';
import { ProposeAppropriation } from '#libs/decisions/index.js';
import { Decimal } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';

/** The co-operative whose board is ahead of the meeting. */
const PROPOSED_BY = 'spade';
const YEAR = 2026;

/** A proposal for the year that is running, to slide with. */
@Injectable()
export class ProposeProfit {
  constructor(
    private readonly transactions: Transactions,
    private readonly propose: ProposeAppropriation,
  ) {}

  /** What is there already is not made again. */
  async run(context: TenantContext, { key }: Description): Promise<void> {
    if (key !== PROPOSED_BY || (await this.isProposed(context))) return;
    const percent = (value: number) => new Decimal(value);
    const choices = {
      cover_losses: true,
      parts: [
        { kind: 'indivisible_reserve', percent: percent(30) },
        { kind: 'community_fund', percent: percent(10) },
        { kind: 'wage_bonus', percent: percent(35) },
        { kind: 'price_supplement', percent: percent(15) },
      ],
      bonus_basis: 'hours',
      charges_percent: percent(20),
      bonus_cap: null,
      over_cap: 'carried_forward',
      distribution_basis: 'hours',
      capital_interest_percent: percent(0),
    } as const;
    await this.propose.run(context, YEAR, { choices, wages: [], charges: [] }, ({ result }) => result);
  }

  private async isProposed(context: TenantContext): Promise<boolean> {
    const found = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from profit_appropriation where cooperative_id = $1 and year = $2`, [
        context.cooperativeId,
        YEAR,
      ]),
    );
    return found !== undefined;
  }
}
