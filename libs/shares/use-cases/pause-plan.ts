import { Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { addMonths, DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { dueOn, type PlannedTerm } from '../core/plan.js';
import { lockAccount, touchAccount } from '../data/accounts.js';
import { openTermsOf, plansOf } from '../data/plans.js';
import { AgreePlan, makerOf } from './agree-plan.js';
import { expectOwnOrOffice, isOffice } from './whose-account.js';

export interface PauseInput {
  /** How many terms later everything that is open falls due. */
  terms: number;
  reason?: string;
}

/** Skips terms: what is open falls due as many terms later, the amounts stay. For illness or a thin month (facts 7.3). */
@Injectable()
export class PausePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly agreePlan: AgreePlan,
  ) {}

  /** @throws not_found, stale, share_no_plan, share_pause_once (409), share_pause_beyond_articles with what is left */
  run(context: TenantContext, accountId: Id, version: number, { reason = '', terms }: PauseInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      await touchAccount(tx, account, version);
      const plans = await plansOf(tx, accountId);
      const plan = plans.find((one) => one.replaced_on === null);
      const open = await openTermsOf(tx, [accountId]);
      if (!plan || open.length === 0) throw new DomainError('conflict', 'share_no_plan');
      if (plan.rhythm === 'once') throw DomainError.field('/terms', 'share_pause_once');
      if (!isOffice(context)) await expectWithin(tx, plans, terms);
      const shifted: PlannedTerm[] = open.map((term, index) => ({
        number: index + 1,
        due_on: dueOn(term.due_on, plan.rhythm, terms),
        amount: term.open,
      }));
      const { channel, rhythm } = plan;
      const next = { channel, rhythm, terms: shifted, reason, skipped_terms: terms };
      await this.agreePlan.replace(tx, account, next, makerOf(context), 'plan_paused');
    });
  }
}

type MadePlan = Awaited<ReturnType<typeof plansOf>>[number];

/** Terms a member skipped herself in the year up to a day. */
export function skippedInYear(plans: readonly MadePlan[], until: LocalDate): number {
  const since = addMonths(until, -12);
  return plans
    .filter((plan) => plan.agreed_by === 'member' && plan.agreed_on > since)
    .reduce((total, plan) => total + plan.skipped_terms, 0);
}

/** The articles let a member skip so many terms a year without asking; the board may go beyond. */
async function expectWithin(tx: Tx, plans: readonly MadePlan[], terms: number): Promise<void> {
  const now = today(tx.context.clock);
  const { pause_terms } = await articlesOn(tx, now);
  const left = Math.max(0, pause_terms - skippedInYear(plans, now));
  if (terms > left) throw DomainError.field('/terms', 'share_pause_beyond_articles', { left });
}
