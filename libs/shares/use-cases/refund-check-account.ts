import { Injectable } from '@nestjs/common';
import { partyAccount, type PartyAccount } from '#libs/banking/index.js';
import { DomainError, newId, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { insertAccountCheck } from '../data/exits.js';
import { readFixedFile } from './exit-file.js';
import { OfferRefunds } from './refund-offer.js';

/** After money came back: somebody asked her, by another way than the message that named it, whether the account is right. */
@Injectable()
export class CheckRefundAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly offer: OfferRefunds,
  ) {}

  /**
   * @throws not_found, share_exit_not_fixed, share_refund_account_missing, share_refund_account_unconfirmed,
   *   share_refund_account_own (409) for who wrote the account down
   */
  run(context: TenantContext, accountId: Id, how: NonNullable<PartyAccount['confirmedHow']>): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { exit } = await readFixedFile(tx, account);
      const current = await partyAccount(tx, { kind: 'member', id: account.member_id });
      if (!current) throw new DomainError('conflict', 'share_refund_account_missing');
      if (current.confirmedOn === null) throw new DomainError('conflict', 'share_refund_account_unconfirmed');
      if (!context.actor.id || current.recordedBy === context.actor.id)
        throw new DomainError('conflict', 'share_refund_account_own');
      await insertAccountCheck(tx, {
        check_id: newId(),
        exit_id: exit.exit_id,
        party_account_id: current.accountId,
        how,
        checked_on: today(context.clock),
      });
      await audit(tx, {
        action: 'share.refund_account_checked',
        subject: { kind: 'share_account', id: accountId },
        changes: { how },
      });
      await this.offer.due(tx, await readFixedFile(tx, account));
    });
  }
}
