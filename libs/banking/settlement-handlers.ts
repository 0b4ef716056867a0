import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PaymentOrder, Purpose } from './core/payment-order.js';
import {
  SETTLES_ORDERS,
  type Movement,
  type ReceiptUndone,
  type Received,
  type Returned,
  type SettlementHandler,
} from './settlement-handler.js';

/** Tells every room what happened with its own orders. */
@Injectable()
export class SettlementHandlers {
  private found: Map<Purpose, SettlementHandler> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  exported(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.each(orders, (handler, own) => handler.exported?.(tx, own, movement));
  }

  settled(tx: Tx, orders: readonly PaymentOrder[], on: LocalDate): Promise<void> {
    return this.each(orders, (handler, own) => handler.settled?.(tx, own, { on }));
  }

  received(tx: Tx, order: PaymentOrder, received: Received): Promise<void> {
    return this.each([order], (handler, [own]) => handler.received?.(tx, own!, received));
  }

  /** @throws receipt_stays (409) when the room took it in and cannot give it back */
  receiptUndone(tx: Tx, order: PaymentOrder, undone: ReceiptUndone): Promise<void> {
    return this.each([order], (handler, [own]) => {
      if (handler.received && !handler.receiptUndone) throw new DomainError('conflict', 'receipt_stays');
      return handler.receiptUndone?.(tx, own!, undone);
    });
  }

  settlementUndone(tx: Tx, orders: readonly PaymentOrder[], on: LocalDate): Promise<void> {
    return this.each(orders, (handler, own) => handler.settlementUndone?.(tx, own, { on }));
  }

  returned(tx: Tx, orders: readonly PaymentOrder[], returned: Returned): Promise<void> {
    return this.each(orders, (handler, own) => handler.returned(tx, own, returned));
  }

  reopening(tx: Tx, order: PaymentOrder): Promise<void> {
    return this.each([order], (handler, own) => handler.reopening?.(tx, own));
  }

  cancelled(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void> {
    return this.each(orders, (handler, own) => handler.cancelled?.(tx, own, movement));
  }

  /** In the order of the purposes' names, so that two acts take the ledger's counters in one order. */
  private async each(
    orders: readonly PaymentOrder[],
    tell: (handler: SettlementHandler, own: PaymentOrder[]) => Promise<void> | undefined,
  ): Promise<void> {
    const purposes = [...new Set(orders.map(({ purpose }) => purpose))].sort();
    for (const purpose of purposes) {
      const handler = this.handlers().get(purpose);
      if (handler) {
        await tell(
          handler,
          orders.filter((order) => order.purpose === purpose),
        );
      }
    }
  }

  private handlers(): Map<Purpose, SettlementHandler> {
    this.found ??= new Map(
      this.discovery
        .getProviders()
        .filter(({ metatype }) => metatype && Reflect.getMetadata(SETTLES_ORDERS, metatype))
        .map(({ instance }) => instance as SettlementHandler)
        .map((handler) => [handler.purpose, handler]),
    );
    return this.found;
  }
}
