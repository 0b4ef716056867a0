import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** How often each of these orders paid a refund, and how often that came back. */
export async function paidOut(tx: Tx, orderIds: readonly Id[]): Promise<Map<Id, { paid: number; returned: number }>> {
  const rows = await tx.query<{ source_id: Id; paid: number; returned: number }>(
    `select source_id, count(*) filter (where kind = 'refund_paid')::int as paid,
       count(*) filter (where kind = 'refund_returned')::int as returned
     from share_movement where cooperative_id = $1 and source_kind = 'payment_order' and source_id = any($2::uuid[]) group by source_id`,
    [tx.context.cooperativeId, orderIds],
  );
  return new Map(rows.map(({ source_id, ...counts }) => [source_id, counts]));
}

export interface PaidInOrBack {
  readonly on_date: LocalDate;
  readonly kind: string;
  readonly figure: 'paid' | 'settled';
  /** Cents, signed: what was paid in or paid back changes by. */
  readonly change: Cents;
  readonly reason: string;
}

/** Money that came in and went back on an account, by date: what a closing statement tells. */
export const moneyOf = (tx: Tx, accountId: Id): Promise<PaidInOrBack[]> =>
  tx.query<PaidInOrBack>(
    `select on_date, kind, figure, change_cents as change, reason from share_movement
     where cooperative_id = $1 and account_id = $2 and figure in ('paid', 'settled') order by on_date, recorded_at, movement_id`,
    [tx.context.cooperativeId, accountId],
  );

/** The last payment of each of these orders that went out. */
export const refundsOfOrders = (tx: Tx, orderIds: readonly Id[]): Promise<{ movement_id: Id }[]> =>
  tx.query(
    `select distinct on (source_id) movement_id from share_movement
     where cooperative_id = $1 and source_kind = 'payment_order' and source_id = any($2::uuid[]) and kind = 'refund_paid'
     order by source_id, recorded_at desc, movement_id desc`,
    [tx.context.cooperativeId, orderIds],
  );
