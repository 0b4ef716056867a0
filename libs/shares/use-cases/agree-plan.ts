import { Injectable } from '@nestjs/common';
import { mandateOf, mandateFault, withdrawOrders } from '#libs/banking/index.js';
import { articlesOn } from '#libs/cooperatives/index.js';
import { DomainError, newId, subtract, sum, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { balanceOf } from '../core/figures.js';
import {
  planFaults,
  planTerms,
  type InstalmentPlan,
  type PlanChannel,
  type PlannedTerm,
  type PlanWish,
} from '../core/plan.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount, touchAccount } from '../data/accounts.js';
import { agreementInForce } from '../data/agreements.js';
import { readFigures } from '../data/movements.js';
import { insertPlans, openTermsOf, plansOf, replacePlan, type PlanMaker } from '../data/plans.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { expectOwnOrOffice, isOffice } from './whose-account.js';

export interface PlanInput extends PlanWish {
  channel: PlanChannel;
  reason?: string;
}

/** How she pays her share: the terms over what is still to be paid. A new plan takes the place of the one before. */
@Injectable()
export class AgreePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /** The terms a plan would have; nothing changes. @throws as `run` */
  preview(context: TenantContext, accountId: Id, input: PlanInput): Promise<{ terms: PlannedTerm[] }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      return { terms: await this.termsFor(tx, account, input) };
    });
  }

  /**
   * @param version of the account, as the reader saw it
   * @throws stale, share_nothing_to_plan, share_account_closed (409), invalid_input: terms beyond the articles, first day in
   *   the past, no mandate or agreement for the way of paying; order_in_approved_batch when a term is on its way to the bank
   */
  run(context: TenantContext, accountId: Id, version: number, input: PlanInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      await touchAccount(tx, account, version);
      const terms = await this.termsFor(tx, account, input);
      await expectWayToPay(tx, account, input.channel, terms[0]!.due_on);
      await this.replace(tx, account, { ...input, terms }, makerOf(context), 'plan_changed');
    });
  }

  /** Puts a plan in the place of the one in force. Call it with the account locked. */
  async replace(
    tx: Tx,
    account: ShareAccount,
    plan: Pick<InstalmentPlan, 'channel' | 'rhythm' | 'terms'> & { reason?: string; skipped_terms?: number },
    agreed_by: PlanMaker,
    kind: 'plan_changed' | 'plan_paused',
    { on = today(tx.context.clock), atBank = 'refuse' }: { on?: LocalDate; atBank?: 'refuse' | 'leave' } = {},
  ): Promise<Id> {
    const { account_id } = account;
    const former = (await plansOf(tx, account_id)).find((one) => one.replaced_on === null);
    if (former) {
      await withdrawOrders(tx, INSTALMENT_PURPOSE, [{ sourceId: former.plan_id }], atBank);
      await replacePlan(tx, former.plan_id, on);
    }
    const plan_id = newId();
    const { channel, reason = '', rhythm, skipped_terms = 0, terms } = plan;
    await insertPlans(tx, [
      { plan_id, account_id, agreed_on: on, agreed_by, channel, rhythm, reason, skipped_terms, terms },
    ]);
    const event: ShareEvent = {
      account,
      kind: former ? kind : 'plan_agreed',
      on,
      planId: plan_id,
      reason,
      source: { kind: 'instalment_plan', id: plan_id },
      key: `plan:${plan_id}`,
    };
    await this.book.record(tx, [event]);
    await audit(tx, {
      action: former ? (kind === 'plan_paused' ? 'share.plan_paused' : 'share.plan_changed') : 'share.plan_agreed',
      subject: { kind: 'share_account', id: account_id },
      changes: {
        channel,
        rhythm,
        terms: terms.length,
        first: terms[0]!.due_on,
        total: sum(terms.map((t) => t.amount)),
      },
    });
    return plan_id;
  }

  /**
   * The terms stay as they are and are paid by transfer from now on: the way they were paid in is closed. A term that is at the
   * bank is waited for; when it comes back `payAgain` puts it in this plan. Call it with the account locked.
   */
  async goOnByTransfer(tx: Tx, account: ShareAccount, from: PlanChannel): Promise<void> {
    const plan = (await plansOf(tx, account.account_id)).find((one) => one.replaced_on === null);
    if (plan?.channel !== from) return;
    const open = await openTermsOf(tx, [account.account_id]);
    if (open.length === 0) return;
    const terms = open.map((term, index) => ({ number: index + 1, due_on: term.due_on, amount: term.open }));
    const next = { channel: 'bank_transfer' as const, rhythm: plan.rhythm, terms };
    await this.replace(tx, account, next, 'office', 'plan_changed', { atBank: 'leave' });
  }

  /**
   * What was paid under a plan of before came back or was taken back: the plan in force takes it in as a term of that day.
   * Without a plan in force it is just unpaid. Call it with the account locked.
   */
  async payAgain(tx: Tx, account: ShareAccount, amount: Cents, on: LocalDate): Promise<void> {
    const { account_id } = account;
    const plan = (await plansOf(tx, account_id)).find((one) => one.replaced_on === null);
    if (!plan) return;
    const open = await openTermsOf(tx, [account_id]);
    const { unpaid } = balanceOf((await readFigures(tx, [account_id])).get(account_id)!);
    const missing = Math.min(amount, subtract(unpaid, sum(open.map((term) => term.open)))) as Cents;
    if (missing <= 0) return;
    const terms = [...open.map((term) => ({ due_on: term.due_on, amount: term.open })), { due_on: on, amount: missing }]
      .sort((a, b) => a.due_on.localeCompare(b.due_on))
      .map((term, index) => ({ ...term, number: index + 1 }));
    const { channel, rhythm } = plan;
    await this.replace(tx, account, { channel, rhythm, terms }, 'office', 'plan_changed', { atBank: 'leave' });
  }

  /**
   * The terms of a wish over what is still to be paid. Call it with the account locked.
   * @param mayExceed whether the number of terms may go beyond the articles
   * @throws as `run`, but for the way of paying
   */
  async termsFor(
    tx: Tx,
    account: ShareAccount,
    wish: PlanInput,
    mayExceed = isOffice(tx.context),
  ): Promise<PlannedTerm[]> {
    const { account_id } = account;
    const balance = balanceOf((await readFigures(tx, [account_id])).get(account_id)!);
    if (balance.fixed > 0) throw new DomainError('conflict', 'share_account_closed');
    if (balance.unpaid <= 0) throw new DomainError('conflict', 'share_nothing_to_plan');
    const terms = planTerms(balance.unpaid, wish);
    const now = today(tx.context.clock);
    const faults = planFaults(terms, {
      today: now,
      mostTerms: (await articlesOn(tx, now)).instalment_terms,
      usedTerms: usedTerms(await plansOf(tx, account_id), now),
      mayExceed,
    });
    if (faults.length > 0) throw DomainError.faults(faults);
    return terms;
  }
}

/** Terms that came due under every plan so far: a new plan does not start counting again. */
export const usedTerms = (plans: readonly InstalmentPlan[], on: LocalDate): number =>
  plans.reduce((count, plan) => count + plan.terms.filter((term) => term.due_on < (plan.replaced_on ?? on)).length, 0);

/** @throws share_mandate_missing and other faults of a mandate, share_agreement_missing (422) */
export async function expectWayToPay(
  tx: Tx,
  account: ShareAccount,
  channel: PlanChannel,
  first: LocalDate,
): Promise<void> {
  if (channel === 'direct_debit') {
    const mandate = await mandateOf(tx, { kind: 'member', id: account.member_id });
    const fault = mandate ? mandateFault(mandate, first) : 'share_mandate_missing';
    if (fault) throw DomainError.field('/channel', fault);
  }
  if (channel === 'payroll' || channel === 'invoice_set_off') {
    const agreement = await agreementInForce(tx, account.account_id, channel, first);
    if (!agreement) throw DomainError.field('/channel', 'share_agreement_missing');
  }
}

export const makerOf = (context: TenantContext): PlanMaker =>
  context.has('bookkeeper') ? 'bookkeeper' : context.has('board') ? 'board' : 'member';
