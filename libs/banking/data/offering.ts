import { takeNumbers } from '#libs/cooperatives/index.js';
import { DomainError, newId, paymentReference, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type {
  NewCollection,
  NewOrder,
  NewPayment,
  NewReceipt,
  Offered,
  OrderKind,
  OrderState,
  PaymentOrder,
  SourceRef,
} from '../core/payment-order.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

/** Everything a new order can say; each kind uses a part of it. */
type Row = NewOrder & Omit<Partial<NewPayment & NewCollection>, keyof NewOrder>;

/**
 * Offers money to pay. The same purpose, source and part again gives the order that is there, whatever it says: an offer is
 * made once. Thousands go in one statement.
 * @returns what is there now, in the order given
 * @throws order_amount (422)
 */
export const offerPayments = (tx: Tx, payments: readonly NewPayment[]): Promise<Offered[]> =>
  offer(tx, 'payment', payments);

/** Offers money to collect by direct debit, as `offerPayments`. Without a mandate it waits until there is one. */
export const offerCollections = (tx: Tx, collections: readonly NewCollection[]): Promise<Offered[]> =>
  offer(tx, 'collection', collections);

/**
 * Expects money that somebody sends, and makes the reference to quote (ISO 11649, of the series `receipt`). As
 * `offerPayments`: what was expected before keeps its reference.
 */
export async function expectReceipts(tx: Tx, receipts: readonly NewReceipt[]): Promise<Offered[]> {
  if (receipts.length === 0) return [];
  const known = await ordersByKey(tx, receipts);
  const fresh = receipts.filter((one) => !known.has(keyOf(one)));
  const first = fresh.length > 0 ? await takeNumbers(tx, 'receipt', fresh.length) : 0;
  const made = new Map(fresh.map((one, i) => [keyOf(one), referenceOf(first + i)]));
  return offer(
    tx,
    'receipt',
    receipts.map((one) => ({ ...one, reference: known.get(keyOf(one))?.reference ?? made.get(keyOf(one)) })),
  );
}

const referenceOf = (number: number): string => paymentReference(`R${String(number).padStart(7, '0')}`);

/** One of `expectReceipts`. */
export const expectReceipt = async (tx: Tx, receipt: NewReceipt): Promise<Offered> =>
  (await expectReceipts(tx, [receipt]))[0]!;

async function offer(tx: Tx, kind: OrderKind, rows: readonly Row[]): Promise<Offered[]> {
  if (rows.length === 0) return [];
  if (rows.some(({ amount }) => amount < 1 || amount > MOST)) throw new DomainError('invalid', 'order_amount');
  const made = new Set<Id>();
  const inserted = await tx.query<{ order_id: Id }>(INSERT, [
    tx.context.cooperativeId,
    kind,
    rows.map(() => newId()),
    rows.map((row) => row.purpose),
    rows.map((row) => row.sourceId),
    rows.map((row) => row.part ?? 1),
    rows.map((row) => row.party.kind),
    rows.map((row) => row.party.id),
    rows.map((row) => row.partyName),
    rows.map((row) => row.amount),
    rows.map((row) => row.wantedOn),
    rows.map((row) => (row.remittance ?? '').slice(0, 140)),
    rows.map((row) => row.reference ?? null),
    rows.map((row) => row.mandateId ?? null),
    rows.map((row) => row.isLast ?? false),
    rows.map((row) => row.notifiedOn ?? null),
  ]);
  for (const { order_id } of inserted) made.add(order_id);
  const there = await ordersByKey(tx, rows);
  return rows.map((row) => {
    const { orderId, purpose, sourceId, part, state, reference } = there.get(keyOf(row))!;
    return { orderId, purpose, sourceId, part, state, reference, isNew: made.has(orderId) };
  });
}

/** EUR 999,999,999.99: what a SEPA message can say. */
const MOST = 99_999_999_999;

const INSERT = `
  insert into payment_order (cooperative_id, order_id, kind, purpose, source_id, part, member_id, relation_id, party_name, amount_cents, wanted_on,
    remittance, reference, mandate_id, is_last, notified_on)
  select $1, n.order_id, $2, n.purpose, n.source_id, n.part, case n.party_kind when 'member' then n.party_id end,
    case n.party_kind when 'relation' then n.party_id end, n.party_name, n.amount_cents, n.wanted_on, n.remittance, n.reference, n.mandate_id,
    n.is_last, n.notified_on
  from unnest($3::uuid[], $4::text[], $5::uuid[], $6::int[], $7::text[], $8::uuid[], $9::text[], $10::bigint[], $11::date[], $12::text[],
    $13::text[], $14::uuid[], $15::boolean[], $16::date[]) as n (order_id, purpose, source_id, part, party_kind, party_id, party_name, amount_cents,
    wanted_on, remittance, reference, mandate_id, is_last, notified_on)
  on conflict (cooperative_id, purpose, source_id, part) where state <> 'withdrawn' do nothing
  returning order_id`;

const keyOf = (one: SourceRef & { purpose: string }): string => `${one.purpose} ${one.sourceId} ${one.part ?? 1}`;

/** The orders of these keys that are not withdrawn, by key. */
async function ordersByKey(tx: Tx, keys: readonly NewOrder[]): Promise<Map<string, PaymentOrder>> {
  const rows = await tx.query<OrderRow>(
    `select ${ORDER_COLUMNS} from payment_order o
     join unnest($2::text[], $3::uuid[], $4::int[]) as k (purpose, source_id, part)
       on k.purpose = o.purpose and k.source_id = o.source_id and k.part = o.part
     where o.cooperative_id = $1 and o.state <> 'withdrawn'`,
    [
      tx.context.cooperativeId,
      keys.map(({ purpose }) => purpose),
      keys.map(({ sourceId }) => sourceId),
      keys.map(({ part }) => part ?? 1),
    ],
  );
  return new Map(rows.map((row) => [keyOf(orderOf(row)), orderOf(row)]));
}

/** Every order of these sources, withdrawn ones too, by source and part. */
export async function ordersOf(tx: Tx, purpose: string, sourceIds: readonly Id[]): Promise<PaymentOrder[]> {
  const rows = await tx.query<OrderRow>(
    `select ${ORDER_COLUMNS} from payment_order o where o.cooperative_id = $1 and o.purpose = $2 and o.source_id = any($3::uuid[])
     order by o.source_id, o.part, o.offered_at, o.order_id`,
    [tx.context.cooperativeId, purpose, sourceIds],
  );
  return rows.map(orderOf);
}

/**
 * Takes orders back that need not be paid any more; those in a draft batch leave it. What is withdrawn already, or settled,
 * stays as it is.
 * @param sources with `part`: that one; without: every part
 * @param atBank `leave` what went to the bank and withdraw the rest, out of an approved batch too, whose approval is void by it
 * @returns how many were withdrawn
 * @throws order_in_approved_batch (409) when one is in an approved or exported batch and `atBank` is `refuse`: nothing is withdrawn then
 */
export async function withdrawOrders(
  tx: Tx,
  purpose: string,
  sources: readonly SourceRef[],
  atBank: 'refuse' | 'leave' = 'refuse',
): Promise<number> {
  if (sources.length === 0) return 0;
  const found = await tx.query<{ order_id: Id; batch_id: Id | null; state: OrderState }>(
    `select o.order_id, case when o.state = 'in_batch' then o.batch_id end as batch_id, o.state from payment_order o
     join unnest($3::uuid[], $4::int[]) as k (source_id, part) on k.source_id = o.source_id and (k.part is null or k.part = o.part)
     where o.cooperative_id = $1 and o.purpose = $2 and o.state in ('waiting','in_batch','sent','returned')
       and ($5 = 'refuse' or o.state <> 'sent')
     order by o.order_id for update of o`,
    [
      tx.context.cooperativeId,
      purpose,
      sources.map(({ sourceId }) => sourceId),
      sources.map(({ part }) => part ?? null),
      atBank,
    ],
  );
  const batches = [...new Set(found.flatMap(({ batch_id }) => batch_id ?? []))].sort();
  const states = await lockStates(tx, batches);
  const may = atBank === 'leave' ? ['draft', 'approved'] : ['draft'];
  if (found.some(({ state }) => state === 'sent') || states.some((state) => !may.includes(state)))
    throw new DomainError('conflict', 'order_in_approved_batch');
  const ids = found.map(({ order_id }) => order_id);
  for (const batchId of batches) await takeOutOfDraft(tx, batchId, ids);
  return tx.execute(
    `update payment_order set state = 'withdrawn', batch_id = null where cooperative_id = $1 and order_id = any($2::uuid[])`,
    [tx.context.cooperativeId, ids],
  );
}

async function lockStates(tx: Tx, batchIds: readonly Id[]): Promise<string[]> {
  if (batchIds.length === 0) return [];
  const rows = await tx.query<{ state: string }>(
    `select state from payment_batch where cooperative_id = $1 and batch_id = any($2::uuid[]) order by batch_id for update`,
    [tx.context.cooperativeId, batchIds],
  );
  return rows.map(({ state }) => state);
}

/** Takes lines out of a batch that is not exported and is locked, and counts it anew; an approval of it is void by that. */
export async function takeOutOfDraft(tx: Tx, batchId: Id, orderIds: readonly Id[]): Promise<void> {
  const { cooperativeId, actor } = tx.context;
  await tx.execute(
    `delete from payment_batch_line where cooperative_id = $1 and batch_id = $2 and order_id = any($3::uuid[])`,
    [cooperativeId, batchId, orderIds],
  );
  await tx.execute(
    `update payment_batch b set order_count = l.count, total_cents = l.cents, changed_by = coalesce($3, changed_by), version = version + 1
     from (select count(*) as count, coalesce(sum(amount_cents), 0) as cents from payment_batch_line
           where cooperative_id = $1 and batch_id = $2) l
     where b.cooperative_id = $1 and b.batch_id = $2`,
    [cooperativeId, batchId, actor.id ?? null],
  );
}
