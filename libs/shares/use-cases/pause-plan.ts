import { Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { addMonths, DomainError, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { dueOn, type InstalmentPlan } from '../core/plan.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount, touchAccount } from '../data/accounts.js';
import { openTermsOf, plansOf, type PlanMaker } from '../data/plans.js';
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
      if (!isOffice(context)) await expectWithin(tx, await plansOf(tx, accountId), terms);
      await this.skip(tx, account, terms, reason, makerOf(context));
    });
  }

  /** As part of an act that decided it. Call it with the account locked. @throws share_no_plan, share_pause_once */
  async skip(tx: Tx, account: ShareAccount, terms: number, reason: string, maker: PlanMaker): Promise<void> {
    const next = { ...(await this.skipped(tx, account, terms)), reason, skipped_terms: terms };
    await this.agreePlan.replace(tx, account, next, maker, 'plan_paused');
  }

  /** The plan as it would be; nothing changes. @throws share_no_plan, share_pause_once */
  async skipped(
    tx: Tx,
    { account_id }: ShareAccount,
    terms: number,
  ): Promise<Pick<InstalmentPlan, 'channel' | 'rhythm' | 'terms'>> {
    const plan = (await plansOf(tx, account_id)).find((one) => one.replaced_on === null);
    const open = await openTermsOf(tx, [account_id]);
    if (!plan || open.length === 0) throw new DomainError('conflict', 'share_no_plan');
    if (plan.rhythm === 'once') throw DomainError.field('/terms', 'share_pause_once');
    const { channel, rhythm } = plan;
    const shifted = open.map((term, index) => ({
      number: index + 1,
      due_on: dueOn(term.due_on, rhythm, terms),
      amount: term.open,
    }));
    return { channel, rhythm, terms: shifted };
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
