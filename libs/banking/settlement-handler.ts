import { SetMetadata } from '@nestjs/common';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { AccountRole } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PaymentOrder, Purpose } from './core/payment-order.js';

export const SETTLES_ORDERS = 'coopkantoor:settles-orders';

/** When something happens with money, and against which account its room books its own side. */
export interface Movement {
  /** The date of the entry. */
  readonly on: LocalDate;
  /** `payment_batch` (2010), `collection_batch` (2020), `bank` (1010) or `cash` (1000). */
  readonly counterAccount: AccountRole;
}

export interface Received extends Movement {
  readonly amount: Cents;
  /** Names this receipt: one order may be paid in parts. */
  readonly receiptId: Id;
}

export interface ReceiptUndone extends Received {
  /** Why, for people. */
  readonly reason: string;
}

export interface Returned extends Movement {
  /** ISO 20022 reason, `AM04`. */
  readonly reasonCode: string;
}

/**
 * A room that offers orders acts here when the bank does. Everything runs in the transaction of the act; refusing undoes the
 * act. All orders of a call are of this purpose; there may be thousands, so post with `Ledger.postMany`. A key of a posting
 * names order and attempt (`share_refund:<orderId>:<attempt>:exported`), as an order can go out again after it came back.
 *
 * Banking itself books the way from the account in between to the bank once settled (1010/2020, 2010/1010).
 */
export interface SettlementHandler {
  readonly purpose: Purpose;
  /** Went out with a file: book the claim or debt against the account in between. */
  exported?(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void>;
  /** The bank did it. */
  settled?(tx: Tx, orders: readonly PaymentOrder[], movement: Pick<Movement, 'on'>): Promise<void>;
  /** Somebody paid what was expected, or part of it, or more. */
  received?(tx: Tx, order: PaymentOrder, received: Received): Promise<void>;
  /** That receipt was a mistake: undo `received`, on the day given. A room that has no answer to it keeps its receipts. */
  receiptUndone?(tx: Tx, order: PaymentOrder, undone: ReceiptUndone): Promise<void>;
  /** The bank did not do it after all: undo `settled`. */
  settlementUndone?(tx: Tx, orders: readonly PaymentOrder[], movement: Pick<Movement, 'on'>): Promise<void>;
  /** Came back: undo `exported` against the bank, or against the account in between when it was not settled yet. */
  returned(tx: Tx, orders: readonly PaymentOrder[], returned: Returned): Promise<void>;
  /** Somebody wants what came back to go out again: refuse while its room does not know it to be right. */
  reopening?(tx: Tx, orders: readonly PaymentOrder[]): Promise<void>;
  /** The bank refused the whole file: undo `exported`; the orders wait again. */
  cancelled?(tx: Tx, orders: readonly PaymentOrder[], movement: Movement): Promise<void>;
}

/** Marks a provider as the one that acts for the orders of its purpose. */
export const SettlesOrders = () => SetMetadata(SETTLES_ORDERS, true);
