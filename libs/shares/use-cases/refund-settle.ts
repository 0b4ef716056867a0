import { Injectable } from '@nestjs/common';
import {
  SettlesOrders,
  type Movement,
  type PaymentOrder,
  type Returned,
  type SettlementHandler,
} from '#libs/banking/index.js';
import { DomainError } from '#libs/kernel/index.js';
import { enqueue, type Tx } from '#libs/platform/index.js';
import { lockAccounts } from '../data/accounts.js';
import { accountStandings, findExits } from '../data/exits.js';
import { paidOut, refundsOfOrders } from '../data/refund-movements.js';
import { REFUND_PURPOSE } from '../data/purposes.js';
import { ShareBook, type ShareEvent } from '../share-book.js';
import { PAID_LETTER } from './exit-letters.js';

/** What the bank does with refunds, in the share and in the books. */
@SettlesOrders()
@Injectable()
export class SettleRefunds implements SettlementHandler {
  readonly purpose = REFUND_PURPOSE;

  constructor(private readonly book: ShareBook) {}

  /** @throws share_refund_account_unsure (409): nothing leaves for an account nobody made sure of */
  async exported(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    await expectSure(tx, orders);
    await this.write(tx, orders, 'refund_paid', movement);
  }

  /** The bank did it: she hears so. */
  async settled(tx: Tx, orders: readonly PaymentOrder[]): Promise<void> {
    const ids = orders.map(({ orderId }) => orderId);
    for (const { movement_id } of await refundsOfOrders(tx, ids))
      await enqueue(tx, { topic: PAID_LETTER, subjectId: movement_id });
  }

  /** The term is open again, and somebody has to make sure of the account before it can go out anew. */
  async returned(tx: Tx, orders: readonly PaymentOrder[], returned: Returned): Promise<void> {
    await this.write(tx, orders, 'refund_returned', returned, returned.reasonCode);
  }

  /** Offered again by hand, it goes where she is paid now: somebody must have made sure of that since. @throws as `exported` */
  async reopening(tx: Tx, orders: readonly PaymentOrder[]): Promise<void> {
    await expectSure(tx, orders);
  }

  /** The bank took none of it: nobody's account was wrong. */
  async cancelled(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    await this.write(tx, orders, 'refund_returned', movement);
  }

  private async write(
    tx: Tx,
    orders: readonly PaymentOrder[],
    kind: 'refund_paid' | 'refund_returned',
    { counterAccount, on }: Movement,
    reason = '',
  ): Promise<void> {
    const exits = new Map(
      (
        await findExits(
          tx,
          orders.map(({ sourceId }) => sourceId),
        )
      ).map((exit) => [exit.exit_id, exit]),
    );
    const locked = await lockAccounts(
      tx,
      [...exits.values()].map(({ account_id }) => account_id),
    );
    const accounts = new Map(locked.map((account) => [account.account_id, account]));
    // an order may go out again after it came back: each way out and back has a number
    const out = await paidOut(
      tx,
      orders.map(({ orderId }) => orderId),
    );
    const events = orders.flatMap((order): ShareEvent[] => {
      const { paid, returned } = out.get(order.orderId) ?? { paid: 0, returned: 0 };
      if (kind === 'refund_paid' ? paid > returned : paid === returned) return [];
      return [
        {
          account: accounts.get(exits.get(order.sourceId)!.account_id)!,
          kind,
          amount: order.amount,
          on,
          reason,
          source: { kind: 'payment_order', id: order.orderId },
          key: `${kind}:${order.orderId}:${kind === 'refund_paid' ? paid : returned}`,
          counter: { account: counterAccount },
        },
      ];
    });
    await this.book.record(tx, events);
  }
}

async function expectSure(tx: Tx, orders: readonly PaymentOrder[]): Promise<void> {
  const standings = await accountStandings(
    tx,
    orders.map(({ sourceId }) => sourceId),
  );
  const unsure = orders.find(({ sourceId }) => standings.get(sourceId) !== 'good');
  if (unsure) throw new DomainError('conflict', 'share_refund_account_unsure', { name: unsure.partyName });
}
