import { Injectable } from '@nestjs/common';
import { ordersOf, takeBackPayment } from '#libs/banking/index.js';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { ShareDetail } from '../core/share-detail.js';
import { lockAccount } from '../data/accounts.js';
import { OVERPAYMENT_PURPOSE } from '../data/purposes.js';
import { readDetail } from './view-share.js';

/** What she paid too much was offered to be given back by mistake: it is held for her again, and may be offered again. */
@Injectable()
export class TakeBackOverpayment {
  constructor(private readonly transactions: Transactions) {}

  /** Doing it again changes nothing. @throws not_found, share_nothing_offered, order_with_bank, order_paid (409) */
  run(context: TenantContext, accountId: Id): Promise<ShareDetail> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const last = (await ordersOf(tx, OVERPAYMENT_PURPOSE, [accountId])).at(-1);
      if (!last) throw new DomainError('conflict', 'share_nothing_offered');
      if (await takeBackPayment(tx, last))
        await audit(tx, {
          action: 'share.overpayment_taken_back',
          subject: { kind: 'share_account', id: accountId },
          changes: { amount: last.amount },
        });
      return readDetail(tx, account, today(context.clock));
    });
  }
}
