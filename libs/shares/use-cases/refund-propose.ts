import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { proposeRefund } from '../refund-proposal.js';
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
      await proposeRefund(tx, account, { exit, articles, accountsOn });
      await audit(tx, {
        action: 'share.refund_proposed',
        subject: { kind: 'share_account', id: accountId },
        changes: { accounts_on: accountsOn },
      });
    });
  }
}
