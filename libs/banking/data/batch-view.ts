import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { BatchKind, Sequence } from '../core/payment-batch.js';
import type { Party } from '../core/party.js';

export interface LineSeen {
  order_id: Id;
  line_no: number;
  party_kind: Party['kind'];
  party_id: Id;
  party_name: string;
  holder_name: string;
  iban: string;
  amount_cents: Cents;
  purpose: string;
  source_id: Id;
  remittance: string;
  reference: string | null;
  end_to_end_id: string;
  mandate_reference: string | null;
  sequence: Sequence | null;
  notified_on: LocalDate | null;
  state: 'in_batch' | 'settled' | 'returned' | 'released';
  settled_on: LocalDate | null;
  returned_on: LocalDate | null;
  return_code: string | null;
  is_confirmed: boolean;
  earlier_iban: string | null;
  most_earlier_cents: Cents | null;
}

/** The lines of a batch in order, each with what is known of earlier ones of the same party. @param after line number of the last one seen */
export const readLines = (
  tx: Tx,
  { batchId, kind }: { batchId: Id; kind: BatchKind },
  limit: number,
  after = 0,
): Promise<LineSeen[]> =>
  tx.query<LineSeen>(
    `with page as (
       select * from payment_batch_line where cooperative_id = $1 and batch_id = $2 and line_no > $4 order by line_no limit $5),
     parties as (
       select distinct o.party_id from page l join payment_order o on o.cooperative_id = l.cooperative_id and o.order_id = l.order_id),
     earlier as (
       select o.party_id, (array_agg(l.iban order by l.settled_on desc, l.end_to_end_id desc))[1] as iban, max(l.amount_cents) as most
       from parties p
       join payment_order o on o.cooperative_id = $1 and o.party_id = p.party_id and o.kind = $3
       join payment_batch_line l on l.cooperative_id = o.cooperative_id and l.order_id = o.order_id and l.batch_id <> $2
       where l.settled_on is not null group by o.party_id)
     select l.order_id, l.line_no, o.party_kind, o.party_id, o.party_name, l.holder_name, l.iban, l.amount_cents, o.purpose, o.source_id,
       l.remittance, l.reference, l.end_to_end_id, l.mandate_reference, l.sequence, o.notified_on, l.state, l.settled_on, l.returned_on, l.return_code,
       l.mandate_id is not null or exists (
         select from party_account a where a.cooperative_id = o.cooperative_id and a.party_id = o.party_id and a.iban = l.iban
           and a.confirmed_on is not null) as is_confirmed,
       e.iban as earlier_iban, e.most as most_earlier_cents
     from page l
     join payment_order o on o.cooperative_id = l.cooperative_id and o.order_id = l.order_id
     left join earlier e on e.party_id = o.party_id
     order by l.line_no`,
    [tx.context.cooperativeId, batchId, kind, after, limit],
  );

export interface LineTotal {
  state: LineSeen['state'];
  count: number;
  cents: Cents;
}

/** How much of a batch is where. */
export const lineTotals = (tx: Tx, batchId: Id): Promise<LineTotal[]> =>
  tx.query<LineTotal>(
    `select state, count(*)::int as count, sum(amount_cents)::bigint as cents from payment_batch_line
     where cooperative_id = $1 and batch_id = $2 group by state order by state`,
    [tx.context.cooperativeId, batchId],
  );

/** Lines still to be told to their payers. */
export const countUntold = async (tx: Tx, batchId: Id): Promise<number> =>
  (
    await tx.one<{ count: number }>(
      `select count(*)::int as count from payment_order where cooperative_id = $1 and batch_id = $2 and state = 'in_batch' and notified_on is null`,
      [tx.context.cooperativeId, batchId],
    )
  ).count;
