import type { Tx } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';

/** How many lines go to another account than the party has now, or under a mandate that cannot be used any more. */
export async function staleLines(tx: Tx, { batchId, kind }: PaymentBatch): Promise<number> {
  const row = await tx.one<{ count: number }>(kind === 'payment' ? STALE_PAYMENTS : STALE_COLLECTIONS, [
    tx.context.cooperativeId,
    batchId,
  ]);
  return row.count;
}

const STALE_PAYMENTS = `
  select count(*)::int as count from payment_batch_line l
  join payment_order o on o.cooperative_id = l.cooperative_id and o.order_id = l.order_id
  left join lateral (
    select iban, holder_name from party_account a where a.cooperative_id = o.cooperative_id and a.party_id = o.party_id
    order by a.recorded_at desc, a.account_id desc limit 1) a on true
  where l.cooperative_id = $1 and l.batch_id = $2 and l.state = 'in_batch' and row(a.iban, a.holder_name) is distinct from row(l.iban, l.holder_name)`;

const STALE_COLLECTIONS = `
  select count(*)::int as count from payment_batch_line l
  join direct_debit_mandate m on m.cooperative_id = l.cooperative_id and m.mandate_id = l.mandate_id
  where l.cooperative_id = $1 and l.batch_id = $2 and l.state = 'in_batch'
    and (m.state <> 'active' or row(m.iban, m.holder_name) is distinct from row(l.iban, l.holder_name))`;

/**
 * How many lines say first or recurrent while by now they are the other: a first one went to the bank since, or came back
 * before money moved.
 * @param firstAsFrst whether our bank asks for `FRST`; when it does not, a first one as `RCUR` is right
 */
export async function wrongSequences(tx: Tx, { batchId }: PaymentBatch, firstAsFrst: boolean): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `with line as (
       select l.sequence, l.mandate_id, m.last_collected_on is not null or exists (
           select from payment_batch_line e join payment_batch b on b.cooperative_id = e.cooperative_id and b.batch_id = e.batch_id
           where e.cooperative_id = l.cooperative_id and e.mandate_id = l.mandate_id and e.state = 'in_batch' and b.exported_at is not null) as begun
       from payment_batch_line l join direct_debit_mandate m on m.cooperative_id = l.cooperative_id and m.mandate_id = l.mandate_id
       where l.cooperative_id = $1 and l.batch_id = $2 and l.state = 'in_batch')
     select count(*)::int as count from line l where case sequence when 'FRST' then begun when 'RCUR' then $3 and not begun
       and not exists (select from line f where f.mandate_id = l.mandate_id and f.sequence = 'FRST') end`,
    [tx.context.cooperativeId, batchId, firstAsFrst],
  );
  return row.count;
}

/** How many payers were not told as many days ahead as they agreed on. */
export async function unannouncedLines(tx: Tx, { batchId, executionOn }: PaymentBatch): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `select count(*)::int as count from payment_batch_line l
     join payment_order o on o.cooperative_id = l.cooperative_id and o.order_id = l.order_id
     join direct_debit_mandate m on m.cooperative_id = l.cooperative_id and m.mandate_id = l.mandate_id
     where l.cooperative_id = $1 and l.batch_id = $2 and l.state = 'in_batch'
       and (o.notified_on is null or o.notified_on + m.notice_days > $3::date)`,
    [tx.context.cooperativeId, batchId, executionOn],
  );
  return row.count;
}
