import { Injectable } from '@nestjs/common';
import { formatEuro, newId, DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { appropriate } from '../core/appropriation.js';
import type { Choices } from '../core/choices.js';
import { deleteProposal, insertProposal, lockProposal, updateProposal } from '../data/profit.repository.js';
import { pictureOf, whatIf, type ProfitPicture } from './profit-picture.js';
import { findYear, readYearFacts, type PerMember } from './year-facts.js';

export interface ProposalInput extends PerMember {
  readonly choices: Choices;
}

/** Writes the proposal the general meeting decides on. The list of hours is frozen with it, every time it is written. */
@Injectable()
export class ProposeAppropriation {
  constructor(private readonly transactions: Transactions) {}

  /** The figures of a slider: computed as the proposal would be, kept nowhere. @throws what `appropriate` refuses */
  whatIf(context: TenantContext, year: number, { choices, ...given }: ProposalInput): Promise<ProfitPicture> {
    return this.transactions.run(context, (tx) => whatIf(tx, year, choices, given));
  }

  /** @throws profit_year_taken (409), profit_year_unknown and what `appropriate` refuses (422) */
  run<Result>(
    context: TenantContext,
    year: number,
    input: ProposalInput,
    present: (picture: ProfitPicture) => Result,
  ): Promise<Result> {
    return this.transactions.run(context, async (tx) => {
      const id = newId();
      const { done, proposal } = await draft(tx, id, year, input);
      await insertProposal(tx, proposal, done);
      await traced(tx, 'profit.proposed', id, { year, result: formatEuro(proposal.result) });
      return present(await pictureOf(tx, id));
    });
  }

  /** @throws profit_stands (409), stale_version and what `appropriate` refuses (422) */
  change(context: TenantContext, id: Id, version: number, input: ProposalInput): Promise<ProfitPicture> {
    return this.transactions.run(context, async (tx) => {
      const { year } = await lockDraft(tx, id);
      const { done, proposal } = await draft(tx, id, year, input);
      await updateProposal(tx, proposal, done, version);
      await traced(tx, 'profit.proposal_changed', id, { year, result: formatEuro(proposal.result) });
      return pictureOf(tx, id);
    });
  }

  /** @throws profit_stands (409), stale_version */
  discard(context: TenantContext, id: Id, version: number): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const { year } = await lockDraft(tx, id);
      await deleteProposal(tx, id, version);
      await traced(tx, 'profit.proposal_removed', id, { year });
    });
  }
}

async function draft(tx: Tx, id: Id, year: number, { choices, ...given }: ProposalInput) {
  const facts = await readYearFacts(tx, await findYear(tx, year), given);
  const { general_reserve, old_losses, result, wage_cost } = facts;
  const frozen = { result, old_losses, wage_cost, general_reserve };
  return { proposal: { appropriation_id: id, year, ...frozen, choices }, done: appropriate(choices, facts) };
}

async function lockDraft(tx: Tx, id: Id) {
  const proposal = await lockProposal(tx, id);
  if (proposal.state !== 'draft') throw new DomainError('conflict', 'profit_stands');
  return proposal;
}

const traced = (tx: Tx, action: string, id: Id, changes: Record<string, unknown>) =>
  audit(tx, { action, subject: { kind: 'profit_appropriation', id }, changes });
