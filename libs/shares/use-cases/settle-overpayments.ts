import { Injectable } from '@nestjs/common';
import { SettlesOrders, type PaymentOrder, type SettlementHandler } from '#libs/banking/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { AccountRole } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { lockAccounts } from '../data/accounts.js';
import { OVERPAYMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook, type ShareEvent } from '../share-book.js';

interface AtBank {
  readonly on: LocalDate;
  readonly counterAccount: AccountRole;
}

/** Books it when it goes to the bank, and holds it again when it comes back. */
@Injectable()
@SettlesOrders()
export class SettleOverpayments implements SettlementHandler {
  readonly purpose = OVERPAYMENT_PURPOSE;

  constructor(private readonly book: ShareBook) {}

  exported(tx: Tx, orders: readonly PaymentOrder[], at: AtBank): Promise<void> {
    return this.write(tx, orders, 'overpayment_returned', 'exported', at);
  }

  returned(tx: Tx, orders: readonly PaymentOrder[], at: AtBank): Promise<void> {
    return this.write(tx, orders, 'overpaid', 'returned', at);
  }

  cancelled(tx: Tx, orders: readonly PaymentOrder[], at: AtBank): Promise<void> {
    return this.write(tx, orders, 'overpaid', 'cancelled', at);
  }

  private async write(
    tx: Tx,
    orders: readonly PaymentOrder[],
    kind: ShareEvent['kind'],
    step: string,
    { counterAccount, on }: AtBank,
  ): Promise<void> {
    const locked = await lockAccounts(tx, [...new Set(orders.map((order) => order.sourceId))]);
    const accounts = new Map(locked.map((account) => [account.account_id, account]));
    const events = orders.map((order): ShareEvent => ({
      account: accounts.get(order.sourceId)!,
      kind,
      amount: order.amount,
      on,
      source: { kind: 'payment_order', id: order.orderId },
      key: `order:${order.orderId}:${order.attempt}:${step}`,
      counter: { account: counterAccount },
    }));
    await this.book.record(tx, events);
  }
}
