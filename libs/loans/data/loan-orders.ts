import { ordersOf, withdrawOrders, type PaymentOrder } from '#libs/banking/index.js';
import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { PAID_PARTS, type PaidPart, type UnderWay } from '../core/under-way.js';

/** What orders of banking are for, in this room's words; the source is the loan. */
export const RECEIPT_PURPOSE = 'loan_receipt';
export const PURPOSE_OF: Readonly<Record<PaidPart, string>> = {
  interest: 'loan_interest',
  repayment: 'loan_repayment',
};

/** Payments of these loans that were offered and are not booked, by loan. */
export async function underWayOf(tx: Tx, loanIds: readonly Id[]): Promise<Map<Id, UnderWay[]>> {
  const found = new Map<Id, UnderWay[]>(loanIds.map((id) => [id, []]));
  for (const part of PAID_PARTS) {
    for (const order of await ordersOf(tx, PURPOSE_OF[part], loanIds)) {
      if (!isUnderWay(order)) continue;
      const { amount, orderId: order_id, state, wantedOn: wanted_on } = order;
      found.get(order.sourceId)!.push({ order_id, part, amount, wanted_on, state });
    }
  }
  return found;
}

/** One payment of a loan that was offered once, whatever became of it, and what it was for. */
export async function paymentOf(
  tx: Tx,
  loanId: Id,
  orderId: Id,
): Promise<{ order: PaymentOrder; part: PaidPart } | undefined> {
  for (const part of PAID_PARTS) {
    const order = (await ordersOf(tx, PURPOSE_OF[part], [loanId])).find((one) => one.orderId === orderId);
    if (order) return { order, part };
  }
  return undefined;
}

type Waiting = PaymentOrder & { readonly state: UnderWay['state'] };
const isUnderWay = (order: PaymentOrder): order is Waiting => ['waiting', 'in_batch', 'returned'].includes(order.state);

/** The reference under which the money of each loan is still expected. */
export async function referencesOf(tx: Tx, loanIds: readonly Id[]): Promise<Map<Id, string>> {
  const orders = await ordersOf(tx, RECEIPT_PURPOSE, loanIds);
  return new Map(
    orders.flatMap(({ reference, sourceId, state }) =>
      state === 'waiting' && reference ? [[sourceId, reference] as const] : [],
    ),
  );
}

/** What came back of a part and was paid another way does not go out again. */
export async function withdrawReturned(tx: Tx, loanId: Id, part: PaidPart): Promise<void> {
  const orders = await ordersOf(tx, PURPOSE_OF[part], [loanId]);
  const back = orders
    .filter(({ state }) => state === 'returned')
    .map((order) => ({ sourceId: loanId, part: order.part }));
  await withdrawOrders(tx, PURPOSE_OF[part], back);
}
