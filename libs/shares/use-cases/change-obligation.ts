import { Injectable } from '@nestjs/common';
import { withdrawOrders } from '#libs/banking/index.js';
import { DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { balanceOf } from '../core/figures.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount } from '../data/accounts.js';
import { readFigures } from '../data/movements.js';
import { openTermsOf, plansOf, replacePlan } from '../data/plans.js';
import { INSTALMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook } from '../share-book.js';

export interface ObligationInput {
  /** Made by the client: sent twice it counts once. */
  request_id: Id;
  amount: Cents;
  /** Decision or signed subscription it rests on. */
  decision: string;
  on?: LocalDate;
}

/** A second share is a new movement on the same account; what the board lets go is one too. */
@Injectable()
export class ChangeObligation {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: ShareBook,
  ) {}

  /** @throws not_found, share_account_closed, and what the ledger refuses */
  subscribe(context: TenantContext, accountId: Id, input: ObligationInput): Promise<void> {
    return this.change(context, accountId, input, 'subscribed');
  }

  /** The board or the meeting lets a part go: it need not be paid in any more. @throws share_remits_too_much */
  remit(context: TenantContext, accountId: Id, input: ObligationInput): Promise<void> {
    return this.change(context, accountId, input, 'remitted');
  }

  private change(
    context: TenantContext,
    accountId: Id,
    { amount, decision, on = today(context.clock), request_id }: ObligationInput,
    kind: 'subscribed' | 'remitted',
  ): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const balance = balanceOf((await readFigures(tx, [accountId])).get(accountId)!);
      if (balance.fixed > 0) throw new DomainError('conflict', 'share_account_closed');
      if (on < account.opened_on) throw DomainError.field('/on', 'share_before_account', { date: account.opened_on });
      if (kind === 'remitted' && amount > balance.unpaid)
        throw DomainError.field('/amount', 'share_remits_too_much', { most: balance.unpaid });
      await this.book.record(tx, [
        {
          account,
          kind,
          amount,
          on,
          reason: decision,
          source: { kind: 'decision', id: request_id },
          key: `${kind}:${request_id}`,
        },
      ]);
      if (kind === 'remitted') await endPlanThatAsksTooMuch(tx, account);
      await audit(tx, {
        action: kind === 'remitted' ? 'share.remitted' : 'share.subscribed',
        subject: { kind: 'share_account', id: accountId },
        changes: { amount, on },
      });
    });
  }
}

/** A plan never asks more than is to be paid in: it ends, and a new one is made of what is left. */
async function endPlanThatAsksTooMuch(tx: Tx, { account_id }: ShareAccount): Promise<void> {
  const { unpaid } = balanceOf((await readFigures(tx, [account_id])).get(account_id)!);
  const open = await openTermsOf(tx, [account_id]);
  const planned = open.reduce((total, term) => total + term.open, 0);
  const plan = (await plansOf(tx, account_id)).find((one) => one.replaced_on === null);
  if (!plan || planned <= unpaid) return;
  await withdrawOrders(tx, INSTALMENT_PURPOSE, [{ sourceId: plan.plan_id }]);
  await replacePlan(tx, plan.plan_id, today(tx.context.clock));
}
