import { articlesOn } from '#libs/cooperatives/index.js';
import { today, type Cents, type Id } from '#libs/kernel/index.js';
import { readBalances, type FinancialYear } from '#libs/ledger/index.js';
import { everyMembership } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import { appropriate, type Appropriation } from '../core/appropriation.js';
import type { Choices } from '../core/choices.js';
import { FUND_ACCOUNTS, FUNDS } from '../core/postings.js';
import { findProposal, readAppropriation, type Proposal } from '../data/profit.repository.js';
import { findYear, readYearFacts, type FilledWage } from './year-facts.js';

/** A reserve or fund before and after the proposal is booked; positive when there is something in it. */
export interface FundBalance {
  readonly account: string;
  readonly now: Cents;
  readonly after: Cents;
}

export interface ProfitPicture {
  readonly year: FinancialYear;
  /** Null for a what-if. */
  readonly proposal: Proposal | null;
  readonly choices: Choices;
  readonly result: Cents;
  readonly old_losses: Cents;
  readonly done: Appropriation;
  readonly names: ReadonlyMap<Id, string>;
  readonly funds: readonly FundBalance[];
  /** What the articles say profit is for; empty when they say nothing. */
  readonly purpose: string;
  readonly interest_allowed: boolean;
}

/** What choices would give now, kept nowhere. @throws what `appropriate` refuses, profit_year_unknown */
export async function whatIf(
  tx: Tx,
  year: number,
  choices: Choices,
  wages: readonly FilledWage[],
): Promise<ProfitPicture> {
  const found = await findYear(tx, year);
  const facts = await readYearFacts(tx, found, wages);
  return complete(tx, found, null, choices, facts, appropriate(choices, facts));
}

/** A kept proposal with its frozen figures. @throws not_found */
export async function pictureOf(tx: Tx, id: Id): Promise<ProfitPicture> {
  const proposal = await findProposal(tx, id);
  const done = await readAppropriation(tx, id);
  return complete(tx, await findYear(tx, proposal.year), proposal, proposal.choices, proposal, done);
}

async function complete(
  tx: Tx,
  year: FinancialYear,
  proposal: Proposal | null,
  choices: Choices,
  { old_losses, result }: { result: Cents; old_losses: Cents },
  done: Appropriation,
): Promise<ProfitPicture> {
  const balances = await readBalances(tx, FUND_ACCOUNTS, today(tx.context.clock));
  const articles = await articlesOn(tx, year.endsOn);
  const isOver = proposal?.state === 'confirmed' || proposal?.state === 'taken_back';
  return {
    year,
    proposal,
    choices,
    result,
    old_losses,
    done,
    names: new Map((await everyMembership(tx)).map((one) => [one.member_id, `${one.given_name} ${one.family_name}`])),
    funds: FUND_ACCOUNTS.map((account) => {
      const now = (0 - (balances.get(account) ?? 0)) as Cents;
      const added = done.pieces.reduce((sum, { amount, kind }) => (FUNDS[kind] === account ? sum + amount : sum), 0);
      return { account, now, after: (isOver ? now : now + added) as Cents };
    }),
    purpose: articles.profit_appropriation,
    interest_allowed: articles.capital_interest,
  };
}
