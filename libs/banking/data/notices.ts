import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** Where members and relations can be written to, by the keys their tables share with ours. */
const ADDRESS = `coalesce(
  (select m.email from member m where m.cooperative_id = o.cooperative_id and m.member_id = o.member_id),
  (select r.email from relation r where r.cooperative_id = o.cooperative_id and r.relation_id = o.relation_id))`;

export interface Unannounced {
  order_id: Id;
  party_name: string;
  has_address: boolean;
}

/** Lines of a batch whose payer was not told yet, locked. */
export const unannouncedOf = (tx: Tx, batchId: Id): Promise<Unannounced[]> =>
  tx.query<Unannounced>(
    `select o.order_id, o.party_name, ${ADDRESS} is not null as has_address from payment_order o
     where o.cooperative_id = $1 and o.batch_id = $2 and o.state = 'in_batch' and o.notified_on is null
     order by o.order_id for update of o`,
    [tx.context.cooperativeId, batchId],
  );

export async function markNotified(tx: Tx, orderIds: readonly Id[], on: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_order set notified_on = $3 where cooperative_id = $1 and order_id = any($2::uuid[])`,
    [tx.context.cooperativeId, orderIds, on],
  );
}

export interface Notice {
  order_id: Id;
  party_name: string;
  email: string;
  language: 'nl' | 'en';
  amount_cents: Cents;
  execution_on: LocalDate;
  mandate_reference: string;
  creditor_identifier: string;
  remittance: string;
  iban: string;
}

/** What a payer is told of a collection; undefined when it is off, or there is no address any more. */
export const readNotice = (tx: Tx, orderId: Id): Promise<Notice | undefined> =>
  tx.maybe<Notice>(
    `select * from (
       select o.order_id, o.party_name, ${ADDRESS} as email, d.language, l.amount_cents, b.execution_on, l.mandate_reference, b.creditor_identifier,
         l.remittance, l.iban
       from payment_order o
       join payment_batch b on b.cooperative_id = o.cooperative_id and b.batch_id = o.batch_id
       join payment_batch_line l on l.cooperative_id = o.cooperative_id and l.batch_id = o.batch_id and l.order_id = o.order_id
       join direct_debit_mandate d on d.cooperative_id = l.cooperative_id and d.mandate_id = l.mandate_id
       where o.cooperative_id = $1 and o.order_id = $2 and o.state in ('in_batch','sent')) n where email is not null`,
    [tx.context.cooperativeId, orderId],
  );
