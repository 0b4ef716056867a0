import { Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { today } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { shareLiquidity, type ShareLiquidity } from '../core/exit-liquidity.js';
import { readPlannedMoney, readStanding } from '../data/exit-liquidity.js';

/** Whether refunds can be paid: what the board looks at before it decides. */
@Injectable()
export class ViewShareLiquidity {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<ShareLiquidity> {
    return this.transactions.run(context, async (tx) => {
      const now = today(context.clock);
      const { bank, equity } = await readStanding(tx, now);
      const planned = await readPlannedMoney(tx, now);
      const { refund_reserve } = await articlesOn(tx, now);
      return shareLiquidity(now, bank, planned, equity, refund_reserve);
    });
  }
}
