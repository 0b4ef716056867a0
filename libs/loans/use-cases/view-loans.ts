import { Injectable } from '@nestjs/common';
import { DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { readBalances } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { limitsReached, type Lending } from '../core/lender-limit.js';
import { LOAN_LONG, LOAN_SHORT } from '../core/postings.js';
import { schedule, type LoanTerm, type Scheduled } from '../core/schedule.js';
import { readLending } from '../data/loan.repository.js';
import { readCardTotal } from '../data/loan-event.repository.js';
import { expectMaySee, pictureOf, pictures, type LoanPicture } from './loan-picture.js';

export interface LoanOverview {
  readonly on: LocalDate;
  readonly loans: readonly LoanPicture[];
  /** Cards beside accounts 0700 and 1648 (finance facts 12.5); a difference of zero means that they tie out. */
  readonly tie_out: { readonly cards: Cents; readonly ledger: Cents; readonly difference: Cents };
  readonly lending: Lending;
  readonly limits: ReturnType<typeof limitsReached>;
}

@Injectable()
export class ViewLoans {
  constructor(private readonly transactions: Transactions) {}

  /** Every card at the end of a day, today unless said. */
  all(context: TenantContext, on: LocalDate = today(context.clock)): Promise<LoanOverview> {
    return this.transactions.run(context, async (tx) => {
      const cards = await readCardTotal(tx, on);
      const balances = await readBalances(tx, [LOAN_LONG, LOAN_SHORT], on);
      const ledger = -((balances.get(LOAN_LONG) ?? 0) + (balances.get(LOAN_SHORT) ?? 0)) as Cents;
      const lending = await readLending(tx);
      return {
        on,
        loans: await pictures(tx, on),
        tie_out: { cards, ledger, difference: (ledger - cards) as Cents },
        lending,
        limits: limitsReached(lending),
      };
    });
  }

  /** What a member lent. Nothing for somebody who is no member. */
  own(context: TenantContext): Promise<LoanPicture[]> {
    const { memberId } = context;
    if (!memberId) return Promise.resolve([]);
    return this.transactions.run(context, (tx) => pictures(tx, today(context.clock), memberId));
  }

  /** @throws not_found, also for the loan of somebody else */
  one(context: TenantContext, loanId: Id): Promise<LoanPicture> {
    return this.transactions.run(context, async (tx) => {
      const picture = await pictureOf(tx, loanId);
      expectMaySee(tx, picture.loan);
      return picture;
    });
  }

  /** What a loan would cost and when, before anything is agreed. @throws loan_term_not_whole */
  terms(loan: Scheduled): LoanTerm[] {
    if (loan.term_months % loan.every_months !== 0) throw DomainError.field('/term_months', 'loan_term_not_whole');
    return schedule(loan);
  }
}
