import { Injectable } from '@nestjs/common';
import { SettlesOrders, type Movement, type PaymentOrder, type SettlementHandler } from '#libs/banking/index.js';
import { Ledger } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';

export const CONTRIBUTION = 'member_contribution';
/** Contributions of members, in the starter chart. */
const ACCOUNT = '8210';

/** What the bank does with the contributions of the demonstration, in its books. */
@SettlesOrders()
@Injectable()
export class SettleContributions implements SettlementHandler {
  readonly purpose = CONTRIBUTION;

  constructor(private readonly ledger: Ledger) {}

  exported(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.book(tx, orders, movement, 'exported');
  }

  returned(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.book(tx, orders, movement, 'returned');
  }

  cancelled(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.book(tx, orders, movement, 'cancelled');
  }

  private async book(
    tx: Tx,
    orders: readonly PaymentOrder[],
    { on, counterAccount }: Movement,
    event: 'exported' | 'returned' | 'cancelled',
  ): Promise<void> {
    const comesIn = event === 'exported';
    await this.ledger.postMany(
      tx,
      orders.map((order) => ({
        journal: 'memorial',
        date: on,
        description: comesIn ? 'Contributie' : 'Contributie teruggekomen',
        sourceKey: `${CONTRIBUTION}:${order.orderId}:${order.attempt}:${event}`,
        sourceKind: CONTRIBUTION,
        sourceId: order.orderId,
        lines: [
          { account: comesIn ? counterAccount : ACCOUNT, debit: order.amount },
          { account: comesIn ? ACCOUNT : counterAccount, credit: order.amount },
        ],
      })),
    );
  }
}
