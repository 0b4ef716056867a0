import { Injectable } from '@nestjs/common';
import { DomainError, isId, parseDate, type Id, type LocalDate } from '#libs/kernel/index.js';
import { pageOf, readCursor, Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import type { OrderKind, OrderState, PaymentOrder } from '../core/payment-order.js';
import { listOrders } from '../data/orders.js';
import { listReceipts, type ReceiptRow } from '../data/receipts.js';

export interface OrderQuery {
  kind?: OrderKind;
  state?: OrderState;
  limit: number;
  cursor?: string;
}

@Injectable()
export class ViewOrders {
  constructor(private readonly transactions: Transactions) {}

  /** By the day they are wanted. */
  list(context: TenantContext, { kind, state, limit, cursor }: OrderQuery): Promise<Page<PaymentOrder>> {
    const seen = dayAndId(cursor);
    const after = seen && { wantedOn: seen.day, orderId: seen.id };
    return this.transactions.run(context, async (tx) =>
      pageOf(
        await listOrders(tx, { kind, state, limit: limit + 1, after }),
        limit,
        (order) => order,
        (order) => [order.wantedOn, order.orderId],
      ),
    );
  }

  /** What came in, the latest first. */
  receipts(context: TenantContext, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<ReceiptRow>> {
    const seen = dayAndId(cursor);
    const after = seen && { on: seen.day, receiptId: seen.id };
    return this.transactions.run(context, async (tx) =>
      pageOf(
        await listReceipts(tx, limit + 1, after),
        limit,
        (row) => row,
        (row) => [row.received_on, row.receipt_id],
      ),
    );
  }
}

/** @throws cursor (422) */
function dayAndId(cursor: string | undefined): { day: LocalDate; id: Id } | undefined {
  const seen = readCursor(cursor, ['string', 'string'] as const);
  if (!seen) return undefined;
  const day = parseDate(seen[0]);
  if (!day || !isId(seen[1])) throw DomainError.field('/cursor', 'cursor');
  return { day, id: seen[1] };
}
