import { Injectable } from '@nestjs/common';
import { withdrawOrders } from '#libs/banking/index.js';
import { articlesOn, type Articles } from '#libs/cooperatives/index.js';
import {
  add,
  addDays,
  DomainError,
  newId,
  subtract,
  today,
  ZERO,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import { isBookableOn } from '#libs/ledger/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, enqueue, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ExitCause, ShareExit } from '../core/exit.js';
import { balanceOf, type ShareBalance } from '../core/figures.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount } from '../data/accounts.js';
import { agreementsOf, revokeAgreement } from '../data/agreements.js';
import { exitOfAccount, insertExit, whoDied } from '../data/exits.js';
import { movementsOf, readFigures } from '../data/movements.js';
import { plansOf, replacePlan } from '../data/plans.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';
import { proposeRefund } from '../refund-proposal.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { sourceOf } from './exit-file.js';
import { CLAIM_LETTER } from './exit-letters.js';

export interface ClaimInput {
  /** What the register says when left out. */
  cause?: ExitCause;
  /** Her part in a loss, where the articles know one. */
  loss?: Cents;
  loss_decision?: string;
  loss_accounts?: string;
  accounts_adopted_on?: LocalDate;
  /** The day it is booked; the last day of membership when left out, or today where that day is closed. */
  on?: LocalDate;
}

/** After the last day: what was paid in becomes a debt of the co-operative, and nothing more is collected. */
@Injectable()
export class FixClaim {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /**
   * @throws not_found, share_exit_not_ended, share_exit_exists (409), a fault at a field, order_in_approved_batch while a
   *   collection is on its way to the bank, and what the ledger refuses
   */
  run(context: TenantContext, accountId: Id, input: ClaimInput = {}): Promise<ShareExit> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const last_day = await lastDayOf(tx, account);
      if (await exitOfAccount(tx, accountId)) throw new DomainError('conflict', 'share_exit_exists');
      const articles = await articlesOn(tx, last_day);
      const before = balanceOf((await readFigures(tx, [accountId])).get(accountId)!);
      expectLoss(before, input, articles);
      const cause = input.cause ?? ((await whoDied(tx, [account.member_id])).size > 0 ? 'died' : 'left');
      const fixed_on = await dayOf(tx, account, last_day, input.on);
      const exit = exitOf(tx, account, { last_day, cause, fixed_on, before, articles }, input);
      await stopCollecting(tx, account, last_day);
      await insertExit(tx, exit);
      await this.book.record(tx, eventsOf(account, exit, before, input));
      await audit(tx, {
        action: 'share.claim_fixed',
        subject: { kind: 'share_account', id: accountId },
        changes: { last_day, cause, claim: exit.claim, loss: exit.loss, unpaid: exit.unpaid_handling, on: fixed_on },
      });
      await proposeRefund(tx, account, { exit, articles, accountsOn: input.accounts_adopted_on ?? null });
      if (exit.claim > 0) await enqueue(tx, { topic: CLAIM_LETTER, subjectId: exit.exit_id });
      return exit;
    });
  }
}

async function lastDayOf(tx: Tx, account: ShareAccount): Promise<LocalDate> {
  const { ended_on } = (await findMember(tx, account.member_id))!;
  if (ended_on === null || ended_on >= today(tx.context.clock))
    throw new DomainError('conflict', 'share_exit_not_ended', { date: ended_on ?? '' });
  return ended_on;
}

function expectLoss(
  before: ShareBalance,
  { loss = ZERO, loss_accounts, loss_decision }: ClaimInput,
  articles: Articles,
) {
  if (loss <= 0) return;
  if (!articles.loss_allocation) throw DomainError.field('/loss', 'share_exit_no_loss');
  const most = subtract(before.paid, before.loss);
  if (loss > most) throw DomainError.field('/loss', 'share_exit_loss_too_much');
  if (!loss_decision) throw DomainError.field('/loss_decision', 'share_exit_loss_decision');
  if (!loss_accounts) throw DomainError.field('/loss_accounts', 'share_exit_loss_decision');
}

/** Never before the last thing that happened on the account, nor in a closed period unless somebody asked for that day. */
async function dayOf(tx: Tx, account: ShareAccount, lastDay: LocalDate, asked?: LocalDate): Promise<LocalDate> {
  const now = today(tx.context.clock);
  if (asked !== undefined) {
    if (asked > now) throw DomainError.field('/on', 'share_date_future');
    if (asked < lastDay) throw DomainError.field('/on', 'share_before_account', { date: lastDay });
  }
  const moves = (await movementsOf(tx, account.account_id)).filter(({ figure }) => figure !== null);
  const earliest = moves.reduce((latest, { on_date }) => (on_date > latest ? on_date : latest), asked ?? lastDay);
  if (asked !== undefined) return earliest;
  return (await isBookableOn(tx, earliest)) ? earliest : now > earliest ? now : earliest;
}

interface Facts {
  last_day: LocalDate;
  cause: ExitCause;
  fixed_on: LocalDate;
  before: ShareBalance;
  articles: Articles;
}

function exitOf(tx: Tx, account: ShareAccount, facts: Facts, input: ClaimInput): ShareExit {
  const { articles, before, cause, fixed_on, last_day } = facts;
  const loss = add(before.loss, input.loss ?? ZERO);
  const lapses = articles.unpaid_on_exit === 'lapses';
  return {
    exit_id: newId(),
    account_id: account.account_id,
    last_day,
    cause,
    paid: before.paid,
    loss,
    interest: before.interest,
    claim: add(subtract(before.paid, loss), before.interest),
    loss_decision: input.loss_decision ?? '',
    loss_accounts: input.loss_accounts ?? '',
    unpaid: before.unpaid,
    unpaid_handling: before.unpaid === 0 ? 'nothing' : lapses ? 'lapsed' : 'stays_due',
    fixed_on,
    fixed_by: tx.context.actor.id ?? null,
  };
}

function eventsOf(
  account: ShareAccount,
  exit: ShareExit,
  before: ShareBalance,
  { loss = ZERO, loss_decision = '' }: ClaimInput,
) {
  const { exit_id, fixed_on } = exit;
  const base = { account, on: fixed_on, source: sourceOf(exit_id) };
  const events: ShareEvent[] = [];
  if (exit.unpaid_handling === 'lapsed')
    events.push({ ...base, kind: 'lapsed', amount: before.unpaid, key: `exit:${exit_id}:lapsed` });
  if (loss > 0)
    events.push({ ...base, kind: 'loss_allocated', amount: loss, reason: loss_decision, key: `exit:${exit_id}:loss` });
  if (exit.claim > 0)
    events.push({
      ...base,
      kind: 'claim_fixed',
      amount: exit.claim,
      interestInClaim: exit.interest,
      key: `exit:${exit_id}:claim`,
    });
  return events;
}

/** Direct debits that wait are withdrawn, the plan ends with the membership, and nothing is withheld any more. */
async function stopCollecting(tx: Tx, { account_id }: ShareAccount, lastDay: LocalDate): Promise<void> {
  const plans = await plansOf(tx, account_id);
  await withdrawOrders(
    tx,
    INSTALMENT_PURPOSE,
    plans.map(({ plan_id }) => ({ sourceId: plan_id })),
  );
  const plan = plans.find((one) => one.replaced_on === null);
  if (plan) await replacePlan(tx, plan.plan_id, addDays(lastDay, 1));
  const now = today(tx.context.clock);
  for (const { agreement_id, kind, revoked_on } of await agreementsOf(tx, account_id)) {
    if (revoked_on !== null) continue;
    await revokeAgreement(tx, account_id, agreement_id, now);
    await audit(tx, {
      action: 'share.agreement_revoked',
      subject: { kind: 'share_account', id: account_id },
      changes: { kind, on: now },
    });
  }
}
