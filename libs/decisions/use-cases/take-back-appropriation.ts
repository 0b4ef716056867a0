import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Ledger, readMemberBalances } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { withdrawWageLines } from '#libs/wages/index.js';
import { MEMBER_DISTRIBUTION } from '../core/postings.js';
import { lockProposal, writeTakenBack, type Proposal } from '../data/profit.repository.js';
import { pictureOf, type ProfitPicture } from './profit-picture.js';

export interface TakingBack {
  /** Of the counter-entry. */
  readonly date: LocalDate;
  readonly reason: string;
}

/**
 * Takes back what the meeting adopted, booked or not: the entry is reversed and pay that waits is withdrawn. What was adopted stays
 * to be read; the year is free for another proposal.
 */
@Injectable()
export class TakeBackAppropriation {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /**
   * @throws profit_not_adopted, profit_taken_back_already, profit_bonus_taken, profit_distribution_gone (409), profit_back_too_early,
   *   profit_back_later (422) and what the ledger refuses; nothing is half done
   */
  run<Result>(
    context: TenantContext,
    id: Id,
    { date, reason }: TakingBack,
    present: (picture: ProfitPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const proposal = await lockProposal(tx, id);
      expectPossible(proposal, date, today(context.clock));
      await withdrawWageLines(tx, id).catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'wage_line_taken'
          ? new DomainError('conflict', 'profit_bonus_taken')
          : error;
      });
      if (proposal.entry_id) {
        await this.ledger.reverse(tx, proposal.entry_id, date, reason);
        await expectDistributionThere(tx);
      }
      await writeTakenBack(tx, id, date, reason);
      await audit(tx, {
        action: 'profit.taken_back',
        subject: { kind: 'profit_appropriation', id },
        changes: { year: proposal.year, on: date, reason },
      });
      return present(await pictureOf(tx, id));
    });
  }
}

function expectPossible({ adopted_on, state }: Proposal, date: LocalDate, now: LocalDate): void {
  if (state === 'taken_back') throw new DomainError('conflict', 'profit_taken_back_already');
  if (adopted_on === null) throw new DomainError('conflict', 'profit_not_adopted');
  if (date < adopted_on) throw DomainError.field('/date', 'profit_back_too_early', { date: adopted_on });
  if (date > now) throw DomainError.field('/date', 'profit_back_later');
}

/** What members were given on 1645 and have had since cannot be taken from an empty card. */
async function expectDistributionThere(tx: Tx): Promise<void> {
  const cards = await readMemberBalances(tx, [MEMBER_DISTRIBUTION], today(tx.context.clock));
  if ([...cards.values()].some((debit) => debit > 0)) throw new DomainError('conflict', 'profit_distribution_gone');
}
