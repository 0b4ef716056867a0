import { Injectable } from '@nestjs/common';
import { DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { insertDispute } from '../data/disputes.js';
import { readFixedFile } from './exit-file.js';
import { holdContested } from './refund-contested.js';
import { OfferRefunds } from './refund-offer.js';

export interface DisputeInput {
  /** Made by the client: sent twice it counts once. */
  dispute_id: Id;
  raised_on: LocalDate;
  reason: string;
  letter: string;
  /** What waits for the decision. */
  contested: Cents;
}

/** A former member does not agree with what was fixed: the contested part waits, the rest is paid as it was decided. */
@Injectable()
export class RecordDispute {
  constructor(
    private readonly transactions: Transactions,
    private readonly offer: OfferRefunds,
  ) {}

  /**
   * @throws not_found, share_exit_not_ended, share_exit_not_fixed, share_dispute_exists, order_in_approved_batch (409), a fault at
   *   /raised_on or /contested
   */
  run(context: TenantContext, accountId: Id, input: DisputeInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { balance, exit } = await readFixedFile(tx, account);
      const { contested, raised_on } = input;
      if (raised_on > today(context.clock)) throw DomainError.field('/raised_on', 'share_date_future');
      if (raised_on < exit.last_day)
        throw DomainError.field('/raised_on', 'share_before_account', { date: exit.last_day });
      if (!(await insertDispute(tx, { ...input, exit_id: exit.exit_id }))) return;
      if (contested > balance.claim) throw DomainError.field('/contested', 'share_dispute_too_much');
      await holdContested(tx, await readFixedFile(tx, account));
      await audit(tx, {
        action: 'share.disputed',
        subject: { kind: 'share_account', id: accountId },
        changes: { contested, on: raised_on },
      });
      await this.offer.due(tx, await readFixedFile(tx, account));
    });
  }
}
