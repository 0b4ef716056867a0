import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

/** The expected receipt of a reference, spaces ignored, locked. */
export async function lockByReference(tx: Tx, reference: string): Promise<PaymentOrder | undefined> {
  const row = await tx.maybe<OrderRow>(
    `select ${ORDER_COLUMNS} from payment_order o where o.cooperative_id = $1 and o.kind = 'receipt' and o.reference = $2 for update`,
    [tx.context.cooperativeId, reference.replace(/\s/g, '').toUpperCase()],
  );
  return row && orderOf(row);
}

export interface NewReceiptRow {
  readonly receiptId: Id;
  readonly amount: Cents;
  readonly on: LocalDate;
  readonly counterAccount: 'bank' | 'cash';
  /** Of the order, this receipt included. */
  readonly received: Cents;
}

/** One receipt; the order is settled when all of it came in. */
export async function addReceipt(tx: Tx, order: PaymentOrder, receipt: NewReceiptRow): Promise<void> {
  const { cooperativeId, actor } = tx.context;
  await tx.execute(
    `insert into payment_receipt (cooperative_id, receipt_id, order_id, amount_cents, received_on, counter_account, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      cooperativeId,
      receipt.receiptId,
      order.orderId,
      receipt.amount,
      receipt.on,
      receipt.counterAccount,
      actor.id ?? null,
    ],
  );
  await tx.execute(
    `update payment_order set received_cents = $3, state = case when $3 >= amount_cents then 'settled' else state end
     where cooperative_id = $1 and order_id = $2`,
    [cooperativeId, order.orderId, receipt.received],
  );
}

export interface ReceiptRow {
  receipt_id: Id;
  order_id: Id;
  reference: string;
  party_name: string;
  purpose: string;
  amount_cents: Cents;
  received_on: LocalDate;
  counter_account: 'bank' | 'cash';
  undone_on: LocalDate | null;
  undo_reason: string | null;
}

/** The latest first, those taken back too. */
export const listReceipts = (tx: Tx, limit: number, after?: { on: string; receiptId: string }): Promise<ReceiptRow[]> =>
  tx.query<ReceiptRow>(
    `select r.receipt_id, r.order_id, o.reference, o.party_name, o.purpose, r.amount_cents, r.received_on, r.counter_account,
       u.undone_on, u.reason as undo_reason
     from payment_receipt r
     left join payment_receipt_undo u on u.cooperative_id = r.cooperative_id and u.receipt_id = r.receipt_id
     join payment_order o on o.cooperative_id = r.cooperative_id and o.order_id = r.order_id
     where r.cooperative_id = $1 and ($2::text is null or (r.received_on, r.receipt_id) < ($2::date, $3::uuid))
     order by r.received_on desc, r.receipt_id desc limit $4`,
    [tx.context.cooperativeId, after?.on ?? null, after?.receiptId ?? null, limit],
  );
