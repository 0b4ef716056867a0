import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { BatchCategory, BatchKind } from '../core/payment-batch.js';
import type { OrderState, PaymentOrder } from '../core/payment-order.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

/** @throws not_found */
export const lockOrder = async (tx: Tx, orderId: Id): Promise<PaymentOrder> =>
  orderOf(
    await tx.one<OrderRow>(
      `select ${ORDER_COLUMNS} from payment_order o where o.cooperative_id = $1 and o.order_id = $2 for update`,
      [tx.context.cooperativeId, orderId],
    ),
  );

export interface OrderFilter {
  readonly kind?: string;
  readonly state?: OrderState;
  readonly limit: number;
  readonly after?: { wantedOn: string; orderId: string };
}

/** By the day they are wanted. */
export async function listOrders(tx: Tx, { kind, state, limit, after }: OrderFilter): Promise<PaymentOrder[]> {
  const rows = await tx.query<OrderRow>(
    `select ${ORDER_COLUMNS} from payment_order o
     where o.cooperative_id = $1 and ($2::text is null or o.kind = $2) and ($3::text is null or o.state = $3)
       and ($4::text is null or (o.wanted_on, o.order_id) > ($4::date, $5::uuid))
     order by o.wanted_on, o.order_id limit $6`,
    [tx.context.cooperativeId, kind ?? null, state ?? null, after?.wantedOn ?? null, after?.orderId ?? null, limit],
  );
  return rows.map(orderOf);
}

export interface WaitingGroup {
  kind: BatchKind;
  category: BatchCategory;
  count: number;
  total_cents: Cents;
  first_wanted_on: LocalDate;
}

/** What waits to go to the bank, per batch it could become. */
export const waitingGroups = (tx: Tx): Promise<WaitingGroup[]> =>
  tx.query<WaitingGroup>(
    `select kind, case purpose when 'wage' then 'wages' else 'general' end as category, count(*)::int as count,
       sum(amount_cents)::bigint as total_cents, min(wanted_on) as first_wanted_on
     from payment_order where cooperative_id = $1 and state = 'waiting' and kind <> 'receipt' group by 1, 2 order by 1, 2`,
    [tx.context.cooperativeId],
  );

/** A waiting order with the account it would go to; nulls when there is none. */
export interface Candidate extends OrderRow {
  iban: string | null;
  holder_name: string | null;
}

export interface Wanted {
  readonly kind: BatchKind;
  readonly category: BatchCategory;
  readonly until: LocalDate;
  /** These only; all unless said. */
  readonly orderIds?: readonly Id[];
  readonly most: number;
}

/** Waiting orders for a batch, locked: whoever makes a batch at the same moment gets the others. */
export const takeWaiting = (tx: Tx, { kind, category, until, orderIds, most }: Wanted): Promise<Candidate[]> =>
  tx.query<Candidate>(
    `select ${ORDER_COLUMNS}, a.iban, a.holder_name from payment_order o
     left join lateral (
       select iban, holder_name from party_account a where a.cooperative_id = o.cooperative_id and a.party_id = o.party_id
       order by a.recorded_at desc, a.account_id desc limit 1) a on true
     where o.cooperative_id = $1 and o.state = 'waiting' and o.kind = $2 and (o.purpose = 'wage') = ($3 = 'wages')
       and case when $5::uuid[] is null then o.wanted_on <= $4 else o.order_id = any($5) end
     order by o.wanted_on, o.order_id limit $6 for update of o`,
    [tx.context.cooperativeId, kind, category, until, orderIds ? [...orderIds] : null, most],
  );

export async function putInBatch(tx: Tx, batchId: Id, orderIds: readonly Id[]): Promise<void> {
  await tx.execute(
    `update payment_order set state = 'in_batch', batch_id = $2 where cooperative_id = $1 and order_id = any($3::uuid[])`,
    [tx.context.cooperativeId, batchId, orderIds],
  );
}

/** All of a batch went to the bank. @returns them as they are now */
export async function markSent(tx: Tx, batchId: Id): Promise<PaymentOrder[]> {
  const rows = await tx.query<OrderRow>(
    `update payment_order o set state = 'sent', attempt = o.attempt + 1
     where o.cooperative_id = $1 and o.batch_id = $2 and o.state = 'in_batch' returning ${ORDER_COLUMNS}`,
    [tx.context.cooperativeId, batchId],
  );
  return rows.map(orderOf);
}

/** They wait again, outside any batch. */
export async function letWait(tx: Tx, orderIds: readonly Id[]): Promise<void> {
  await tx.execute(
    `update payment_order set state = 'waiting', batch_id = null where cooperative_id = $1 and order_id = any($2::uuid[])`,
    [tx.context.cooperativeId, orderIds],
  );
}

export async function markSettled(tx: Tx, orderIds: readonly Id[]): Promise<void> {
  await tx.execute(
    `update payment_order set state = 'settled' where cooperative_id = $1 and order_id = any($2::uuid[])`,
    [tx.context.cooperativeId, orderIds],
  );
}

export async function markReturned(tx: Tx, orderId: Id, code: string): Promise<void> {
  await tx.execute(
    `update payment_order set state = 'returned', returns = returns + 1, return_code = $3 where cooperative_id = $1 and order_id = $2`,
    [tx.context.cooperativeId, orderId, code],
  );
}

/** What came back waits again for a day; who is to pay has to be told anew. */
export async function markReopened(tx: Tx, orderId: Id, wantedOn: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_order set state = 'waiting', batch_id = null, notified_on = null, wanted_on = $3 where cooperative_id = $1 and order_id = $2`,
    [tx.context.cooperativeId, orderId, wantedOn],
  );
}
