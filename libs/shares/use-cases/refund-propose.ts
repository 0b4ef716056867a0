import { Injectable } from '@nestjs/common';
import type { Articles } from '#libs/cooperatives/index.js';
import { DomainError, localDate, newId, today, yearOf, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ShareExit } from '../core/exit.js';
import { refundPlan } from '../core/exit-schedule.js';
import { balanceOf } from '../core/figures.js';
import type { ShareAccount } from '../core/share-account.js';
import { lockAccount } from '../data/accounts.js';
import { readFigures } from '../data/movements.js';
import {
  insertSchedule,
  isCurrent,
  isDecided,
  nextOf,
  replaceSchedules,
  schedulesOf,
} from '../data/refund-schedules.js';
import { readFixedFile } from './exit-file.js';

/** When the claim is paid by the articles of the end date: prepared here, decided by the board. */
@Injectable()
export class ProposeRefund {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Makes the proposal anew, for example once the accounts of the year of leaving are adopted.
   * @throws not_found, share_exit_not_ended, share_exit_not_fixed, share_exit_settled (409), a fault at /accounts_adopted_on
   */
  run(context: TenantContext, accountId: Id, accountsOn: LocalDate | null): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { articles, exit, state } = await readFixedFile(tx, account);
      if (state === 'settled') throw new DomainError('conflict', 'share_exit_settled');
      await this.make(tx, account, exit, articles, accountsOn);
      await audit(tx, {
        action: 'share.refund_proposed',
        subject: { kind: 'share_account', id: accountId },
        changes: { accounts_on: accountsOn },
      });
    });
  }

  /** A proposal for what is still owed, in the place of the one that waits. Nothing when nothing is owed. */
  async make(
    tx: Tx,
    account: ShareAccount,
    exit: ShareExit,
    articles: Articles,
    accountsOn: LocalDate | null,
  ): Promise<void> {
    expectAdoption(tx, exit, accountsOn);
    const { claim: amount } = balanceOf((await readFigures(tx, [account.account_id])).get(account.account_id)!);
    const schedules = await schedulesOf(tx, [exit.exit_id]);
    const waiting = schedules.filter((one) => isCurrent(one) && !isDecided(one));
    await replaceSchedules(tx, waiting, today(tx.context.clock));
    if (amount <= 0) return;
    const { first_number, version } = nextOf(schedules);
    const accounts_on = accountsOn ?? knownAdoption(schedules);
    await insertSchedule(tx, {
      ...refundPlan(articles, { last_day: exit.last_day, amount, accounts_on, first_number }),
      schedule_id: newId(),
      exit_id: exit.exit_id,
      version,
      kind: 'refund',
      ground: '',
      reason: '',
      prepared_by: tx.context.actor.id ?? null,
      decided_on: null,
      decided_by: null,
      decision: '',
    });
  }
}

/** The day somebody wrote down before. */
const knownAdoption = (schedules: Awaited<ReturnType<typeof schedulesOf>>): LocalDate | null =>
  schedules.findLast((one) => one.accounts_on !== null && !one.accounts_expected)?.accounts_on ?? null;

/** Accounts are adopted after the year they are of, and not in the future. */
function expectAdoption(tx: Tx, { last_day }: ShareExit, accountsOn: LocalDate | null): void {
  if (accountsOn === null) return;
  if (accountsOn > today(tx.context.clock)) throw DomainError.field('/accounts_adopted_on', 'share_date_future');
  const first = localDate(`${yearOf(last_day) + 1}-01-01`);
  if (accountsOn < first) throw DomainError.field('/accounts_adopted_on', 'share_before_account', { date: first });
}
