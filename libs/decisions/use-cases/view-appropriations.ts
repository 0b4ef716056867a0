import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { readFinancialYears, type FinancialYear } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { listProposals, type Proposal } from '../data/profit.repository.js';
import { pictureOf, type ProfitPicture } from './profit-picture.js';

/** A financial year, what is proposed or decided of it, and decisions that were taken back, the latest first. */
export interface YearWithProposal {
  readonly year: FinancialYear;
  readonly proposal: Proposal | undefined;
  readonly taken_back: readonly Proposal[];
}

@Injectable()
export class ViewAppropriations {
  constructor(private readonly transactions: Transactions) {}

  /** Every financial year with its result, and its proposal when there is one; the newest first. */
  years(context: TenantContext): Promise<YearWithProposal[]> {
    return this.transactions.run(context, async (tx) => {
      const proposals = await listProposals(tx);
      const years = await readFinancialYears(tx);
      return years.map((year) => {
        const own = proposals.filter((one) => one.year === year.year);
        return {
          year,
          proposal: own.find(({ state }) => state !== 'taken_back'),
          taken_back: own.filter(({ state }) => state === 'taken_back'),
        };
      });
    });
  }

  /** @throws not_found */
  one(context: TenantContext, id: Id): Promise<ProfitPicture> {
    return this.transactions.run(context, (tx) => pictureOf(tx, id));
  }
}
