import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { readFinancialYears, type FinancialYear } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { listProposals, type Proposal } from '../data/profit.repository.js';
import { pictureOf, type ProfitPicture } from './profit-picture.js';

@Injectable()
export class ViewAppropriations {
  constructor(private readonly transactions: Transactions) {}

  /** Every financial year with its result, and its proposal when there is one; the newest first. */
  years(context: TenantContext): Promise<{ year: FinancialYear; proposal: Proposal | undefined }[]> {
    return this.transactions.run(context, async (tx) => {
      const proposals = await listProposals(tx);
      const years = await readFinancialYears(tx);
      return years.map((year) => ({ year, proposal: proposals.find((one) => one.year === year.year) }));
    });
  }

  /** @throws not_found */
  one(context: TenantContext, id: Id): Promise<ProfitPicture> {
    return this.transactions.run(context, (tx) => pictureOf(tx, id));
  }
}
