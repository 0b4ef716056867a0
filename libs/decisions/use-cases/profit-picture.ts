import { articlesOn } from '#libs/cooperatives/index.js';
import { today, type Cents, type Id } from '#libs/kernel/index.js';
import { readBalances, type FinancialYear } from '#libs/ledger/index.js';
import { everyMembership } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import { appropriate, type Appropriation, type YearFacts } from '../core/appropriation.js';
import type { ProfitRules } from '../core/articles-rules.js';
import type { Choices } from '../core/choices.js';
import { FUND_ACCOUNTS, FUNDS } from '../core/postings.js';
import { findProposal, readAppropriation, type Proposal } from '../data/profit.repository.js';
import { findYear, readYearFacts, rulesOn, type PerMember } from './year-facts.js';

/** A reserve or fund before and after the proposal is booked; positive when there is something in it. */
export interface FundBalance {
  readonly account: string;
  readonly now: Cents;
  readonly after: Cents;
}

type Frozen = Pick<YearFacts, 'result' | 'old_losses' | 'wage_cost' | 'general_reserve'>;

export interface ProfitPicture {
  readonly year: FinancialYear;
  /** Null for a what-if. */
  readonly proposal: Proposal | null;
  readonly choices: Choices;
  readonly result: Cents;
  readonly old_losses: Cents;
  readonly wage_cost: Cents;
  readonly general_reserve: Cents;
  readonly rules: ProfitRules;
  readonly done: Appropriation;
  readonly names: ReadonlyMap<Id, string>;
  readonly funds: readonly FundBalance[];
  /** What the articles say profit is for; empty when they say nothing. */
  readonly purpose: string;
  readonly interest_allowed: boolean;
}

/** What choices would give now, kept nowhere. @throws what `appropriate` refuses, profit_year_unknown */
export async function whatIf(tx: Tx, year: number, choices: Choices, given: PerMember): Promise<ProfitPicture> {
  const found = await findYear(tx, year);
  const facts = await readYearFacts(tx, found, given);
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
  { general_reserve, old_losses, result, wage_cost }: Frozen,
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
    wage_cost,
    general_reserve,
    rules: await rulesOn(tx, year.endsOn),
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
