import { Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { add, DomainError, subtract, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { refundPlan, type RefundPlan } from '../core/exit-schedule.js';
import { balanceOf } from '../core/figures.js';
import { findAccount } from '../data/accounts.js';
import { readFigures } from '../data/movements.js';
import { expectOwnOrOffice } from './whose-account.js';

/** What she would get and when, if she left on a day. Cents. */
export interface ExitOutlook extends Pick<RefundPlan, 'rule' | 'accounts_expected'> {
  readonly on: LocalDate;
  readonly paid: Cents;
  readonly interest: Cents;
  readonly claim: Cents;
  readonly unpaid: Cents;
  readonly unpaid_handling: 'nothing' | 'lapsed' | 'stays_due';
  readonly terms: RefundPlan['terms'];
  /** The articles let the board pay later. */
  readonly may_be_deferred: boolean;
  /** The articles let a loss come off. */
  readonly may_share_loss: boolean;
  /** Debts come off. */
  readonly may_be_set_off: boolean;
}

@Injectable()
export class ViewExitOutlook {
  constructor(private readonly transactions: Transactions) {}

  /** By the same rules as the claim itself. @throws not_found, share_account_closed (409), a fault at /on for a day in the past */
  run(context: TenantContext, accountId: Id, on: LocalDate = today(context.clock)): Promise<ExitOutlook> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      if (on < today(context.clock))
        throw DomainError.field('/on', 'share_first_in_past', { date: today(context.clock) });
      const balance = balanceOf((await readFigures(tx, [accountId])).get(accountId)!);
      if (balance.fixed > 0) throw new DomainError('conflict', 'share_account_closed');
      const articles = await articlesOn(tx, on);
      const { interest, loss, paid, unpaid } = balance;
      const claim = add(subtract(paid, loss), interest);
      const plan = claim > 0 ? refundPlan(articles, { last_day: on, amount: claim }) : undefined;
      return {
        on,
        paid,
        interest,
        claim,
        unpaid,
        unpaid_handling: unpaid === 0 ? 'nothing' : articles.unpaid_on_exit === 'lapses' ? 'lapsed' : 'stays_due',
        rule: articles.refund_schedule,
        accounts_expected: plan?.accounts_expected ?? false,
        terms: plan?.terms ?? [],
        may_be_deferred: articles.refund_hold,
        may_share_loss: articles.loss_allocation,
        may_be_set_off: articles.refund_set_off,
      };
    });
  }
}
