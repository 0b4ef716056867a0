import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { addWageLines, type OneOffLine } from '#libs/wages/index.js';
import type { Appropriation } from '../core/appropriation.js';
import { appropriationEntry } from '../core/postings.js';
import { lockProposal, readAppropriation, writeConfirmation, type Proposal } from '../data/profit.repository.js';
import { expectFinal } from './adopt-appropriation.js';
import { pictureOf, type ProfitPicture } from './profit-picture.js';

/** Carries out what the general meeting decided: the entry in the books, and pay that waits for payroll. Once. */
@Injectable()
export class ConfirmAppropriation {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /** @throws profit_not_adopted, profit_confirmed_already, profit_taken_back_already, profit_result_changed and what the ledger refuses (409) */
  run<Result>(context: TenantContext, id: Id, present: (picture: ProfitPicture) => Result): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const proposal = await lockProposal(tx, id);
      if (proposal.state === 'confirmed') throw new DomainError('conflict', 'profit_confirmed_already');
      if (proposal.state === 'taken_back') throw new DomainError('conflict', 'profit_taken_back_already');
      if (proposal.adopted_on === null) throw new DomainError('conflict', 'profit_not_adopted');
      await expectFinal(tx, proposal);
      const done = await readAppropriation(tx, id);
      await addWageLines(tx, payOf(proposal, done));
      const entry = appropriationEntry(id, proposal.year, proposal.adopted_on, done);
      const posted = entry && (await this.ledger.post(tx, entry));
      await writeConfirmation(tx, id, posted?.entryId ?? null);
      await audit(tx, {
        action: 'profit.confirmed',
        subject: { kind: 'profit_appropriation', id },
        changes: { year: proposal.year, entry: posted?.entryId ?? null },
      });
      return present(await pictureOf(tx, id));
    });
  }
}

function payOf({ appropriation_id, year }: Proposal, { members }: Appropriation): Omit<OneOffLine, 'line_id'>[] {
  const source = { for_year: year, source_kind: 'profit_appropriation', source_id: appropriation_id };
  return members
    .flatMap(({ bonus, member_id, supplement }) => [
      { member_id, kind: 'profit_bonus' as const, amount: bonus, ...source },
      { member_id, kind: 'price_supplement' as const, amount: supplement, ...source },
    ])
    .filter(({ amount }) => amount > 0);
}
