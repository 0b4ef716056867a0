import { Injectable } from '@nestjs/common';
import { offerPayments, ordersOf } from '#libs/banking/index.js';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { readFigures } from '../data/movements.js';
import { OVERPAYMENT_PURPOSE } from '../data/purposes.js';

/** What she paid too much goes back to her: offered to the batches of payments, booked when the file goes. */
@Injectable()
export class ReturnOverpayment {
  constructor(private readonly transactions: Transactions) {}

  /** Asked again while it is under way it is the same order. @throws not_found, share_nothing_held (409) */
  run(context: TenantContext, accountId: Id): Promise<{ order_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const orders = await ordersOf(tx, OVERPAYMENT_PURPOSE, [accountId]);
      const underWay = orders.find(({ state }) => ['waiting', 'in_batch', 'sent', 'returned'].includes(state));
      if (underWay && underWay.state !== 'sent') return { order_id: underWay.orderId };
      const { held } = (await readFigures(tx, [accountId])).get(accountId)!;
      if (held <= 0) throw new DomainError('conflict', 'share_nothing_held');
      const member = (await findMember(tx, account.member_id))!;
      const [offered] = await offerPayments(tx, [
        {
          purpose: OVERPAYMENT_PURPOSE,
          sourceId: accountId,
          part: orders.length + 1,
          party: { kind: 'member', id: account.member_id },
          partyName: `${member.given_name} ${member.family_name}`,
          amount: held,
          wantedOn: today(context.clock),
          remittance: 'Teveel betaald ledenaandeel',
        },
      ]);
      await audit(tx, {
        action: 'share.overpayment_offered',
        subject: { kind: 'share_account', id: accountId },
        changes: { amount: held },
      });
      return { order_id: offered!.orderId };
    });
  }
}
