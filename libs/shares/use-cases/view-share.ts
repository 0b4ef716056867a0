import { Inject, Injectable } from '@nestjs/common';
import { mandateFault, mandateOf, ordersOf } from '#libs/banking/index.js';
import { articlesOn } from '#libs/cooperatives/index.js';
import { DomainError, today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { CLOCK, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { balanceOf } from '../core/figures.js';
import type { ShareAccount } from '../core/share-account.js';
import { GIVING_BACK, planView, stateOf, type GivingBack, type ShareDetail } from '../core/share-detail.js';
import { standingOn } from '../core/standing.js';
import { accountOfMember, findAccount } from '../data/accounts.js';
import { agreementsOf } from '../data/agreements.js';
import { movementsOf, readFigures } from '../data/movements.js';
import { openTermsOf, plansOf } from '../data/plans.js';
import { OVERPAYMENT_PURPOSE } from '../data/purposes.js';
import { requestOf } from '../data/requests.js';
import { usedTerms } from './agree-plan.js';
import { skippedInYear } from './pause-plan.js';
import { expectOwnOrOffice } from './whose-account.js';

/** One account as it is today: what was paid, what comes, what was agreed, and everything that happened. */
@Injectable()
export class ViewShare {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found */
  run(context: TenantContext, accountId: Id): Promise<ShareDetail> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      return readDetail(tx, account, today(this.clock));
    });
  }

  /** Of whoever asks. @throws not_found without an account */
  own(context: TenantContext): Promise<ShareDetail> {
    return this.transactions.run(context, async (tx) => {
      const account = context.memberId && (await accountOfMember(tx, context.memberId));
      if (!account) throw DomainError.notFound();
      return readDetail(tx, account, today(this.clock));
    });
  }
}

export async function readDetail(tx: Tx, account: ShareAccount, on: LocalDate): Promise<ShareDetail> {
  const { account_id, member_id } = account;
  const member = (await findMember(tx, member_id))!;
  const figures = balanceOf((await readFigures(tx, [account_id], on)).get(account_id)!);
  const open = await openTermsOf(tx, [account_id], on);
  const plans = await plansOf(tx, account_id);
  const plan = plans.find((one) => one.replaced_on === null);
  const mandate = await mandateOf(tx, { kind: 'member', id: member_id });
  const articles = await articlesOn(tx, on);
  const { next, ...standing } = standingOn(open, on);
  return {
    ...account,
    ...figures,
    ...standing,
    member_number: member.number,
    member_name: `${member.given_name} ${member.family_name}`,
    ended_on: member.ended_on,
    on,
    state: stateOf(figures),
    next_term: next,
    plan: plan ? planView(plan, open) : null,
    agreements: await agreementsOf(tx, account_id),
    limits: {
      most_terms: Math.max(1, articles.instalment_terms - usedTerms(plans, on)),
      pause_terms: Math.max(0, articles.pause_terms - skippedInYear(plans, on)),
    },
    has_mandate: mandate !== undefined && mandateFault(mandate, on) === undefined,
    giving_back: await givingBack(tx, account_id),
    request: (await requestOf(tx, account_id, on)) ?? null,
    movements: await movementsOf(tx, account_id),
  };
}

async function givingBack(tx: Tx, accountId: Id): Promise<GivingBack | null> {
  const last = (await ordersOf(tx, OVERPAYMENT_PURPOSE, [accountId])).at(-1);
  const state = GIVING_BACK.find((one) => one === last?.state);
  return last && state ? { amount: last.amount, wanted_on: last.wantedOn, state } : null;
}
