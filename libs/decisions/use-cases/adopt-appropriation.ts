import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { lockProposal, writeAdoption, type Proposal } from '../data/profit.repository.js';
import { pictureOf, type ProfitPicture } from './profit-picture.js';
import { findYear } from './year-facts.js';

/** Notes that the general meeting adopted a proposal, and on which day. */
@Injectable()
export class AdoptAppropriation {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @throws profit_adopted_already, profit_confirmed_already, profit_result_not_final, profit_result_changed (409), profit_adopted_too_early, profit_adopted_later
   *   (422), stale_version
   */
  run(
    context: TenantContext,
    id: Id,
    version: number,
    adoption: { adopted_on: LocalDate; decision: string },
  ): Promise<ProfitPicture> {
    return this.transactions.run(context, async (tx) => {
      const proposal = await lockProposal(tx, id);
      expectDraft(proposal);
      await expectFinal(tx, proposal);
      const { endsOn } = await findYear(tx, proposal.year);
      if (adoption.adopted_on <= endsOn)
        throw DomainError.field('/adopted_on', 'profit_adopted_too_early', { date: endsOn });
      if (adoption.adopted_on > today(context.clock)) throw DomainError.field('/adopted_on', 'profit_adopted_later');
      await writeAdoption(tx, id, adoption, version);
      await audit(tx, {
        action: 'profit.adopted',
        subject: { kind: 'profit_appropriation', id },
        changes: { year: proposal.year, ...adoption },
      });
      return pictureOf(tx, id);
    });
  }
}

/** Adopted is adopted: another day or another number is another decision, after this one was taken back. */
function expectDraft({ state }: Proposal): void {
  if (state === 'confirmed') throw new DomainError('conflict', 'profit_confirmed_already');
  if (state === 'taken_back') throw new DomainError('conflict', 'profit_taken_back_already');
  if (state === 'adopted') throw new DomainError('conflict', 'profit_adopted_already');
}

/** @throws profit_result_not_final while a month of the year is open, profit_result_changed when something was booked since */
export async function expectFinal(tx: Tx, proposal: Proposal): Promise<void> {
  const { isClosed, result } = await findYear(tx, proposal.year);
  if (!isClosed) throw new DomainError('conflict', 'profit_result_not_final', { year: proposal.year });
  if (result !== proposal.result) throw new DomainError('conflict', 'profit_result_changed', { year: proposal.year });
}
