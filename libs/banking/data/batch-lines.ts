import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { BatchLine, Sequence } from '../core/payment-batch.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

export async function insertLines(tx: Tx, batchId: Id, lines: readonly BatchLine[]): Promise<void> {
  await tx.execute(
    `insert into payment_batch_line (cooperative_id, batch_id, order_id, line_no, amount_cents, iban, holder_name, remittance, reference,
       end_to_end_id, mandate_id, mandate_reference, mandate_signed_on, original_iban, sequence)
     select $1, $2, n.* from unnest($3::uuid[], $4::int[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[],
       $12::text[], $13::date[], $14::text[], $15::text[]) as n`,
    [
      tx.context.cooperativeId,
      batchId,
      lines.map((line) => line.orderId),
      lines.map((line) => line.lineNo),
      lines.map((line) => line.amount),
      lines.map((line) => line.iban),
      lines.map((line) => line.holderName),
      lines.map((line) => line.remittance),
      lines.map((line) => line.reference),
      lines.map((line) => line.endToEndId),
      lines.map((line) => line.mandateId),
      lines.map((line) => line.mandateReference),
      lines.map((line) => line.mandateSignedOn),
      lines.map((line) => line.originalIban),
      lines.map((line) => line.sequence),
    ],
  );
}

interface LineRow {
  order_id: Id;
  line_no: number;
  amount_cents: Cents;
  iban: string;
  holder_name: string;
  remittance: string;
  reference: string | null;
  end_to_end_id: string;
  mandate_id: Id | null;
  mandate_reference: string | null;
  mandate_signed_on: LocalDate | null;
  original_iban: string | null;
  sequence: Sequence | null;
}

/** Everything the file says, in the order of the lines. */
export async function linesForFile(tx: Tx, batchId: Id): Promise<BatchLine[]> {
  const rows = await tx.query<LineRow>(
    `select order_id, line_no, amount_cents, iban, holder_name, remittance, reference, end_to_end_id, mandate_id, mandate_reference,
       mandate_signed_on, original_iban, sequence
     from payment_batch_line where cooperative_id = $1 and batch_id = $2 order by line_no`,
    [tx.context.cooperativeId, batchId],
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    lineNo: row.line_no,
    amount: row.amount_cents,
    iban: row.iban,
    holderName: row.holder_name,
    remittance: row.remittance,
    reference: row.reference,
    endToEndId: row.end_to_end_id,
    mandateId: row.mandate_id,
    mandateReference: row.mandate_reference,
    mandateSignedOn: row.mandate_signed_on,
    originalIban: row.original_iban,
    sequence: row.sequence,
  }));
}

/** Orders whose line waits for the bank, locked, as they are before what happens next. */
export async function ordersUnderWay(tx: Tx, batchId: Id): Promise<PaymentOrder[]> {
  const rows = await tx.query<OrderRow>(
    `select ${ORDER_COLUMNS} from payment_order o
     join payment_batch_line l on l.cooperative_id = o.cooperative_id and l.order_id = o.order_id
     where o.cooperative_id = $1 and l.batch_id = $2 and l.state = 'in_batch' order by o.order_id for update of o`,
    [tx.context.cooperativeId, batchId],
  );
  return rows.map(orderOf);
}

export async function markLinesSettled(tx: Tx, batchId: Id, orderIds: readonly Id[], on: LocalDate): Promise<void> {
  await tx.execute(
    `update payment_batch_line set state = 'settled', settled_on = $4 where cooperative_id = $1 and batch_id = $2 and order_id = any($3::uuid[])`,
    [tx.context.cooperativeId, batchId, orderIds, on],
  );
}

export async function markLineReturned(tx: Tx, batchId: Id, orderId: Id, on: LocalDate, code: string): Promise<void> {
  await tx.execute(
    `update payment_batch_line set state = 'returned', returned_on = $4, return_code = $5
     where cooperative_id = $1 and batch_id = $2 and order_id = $3`,
    [tx.context.cooperativeId, batchId, orderId, on, code],
  );
}

/** The lines of a batch that came to nothing let their orders go. */
export async function releaseLines(tx: Tx, batchId: Id): Promise<void> {
  await tx.execute(
    `update payment_batch_line set state = 'released' where cooperative_id = $1 and batch_id = $2 and state = 'in_batch'`,
    [tx.context.cooperativeId, batchId],
  );
}

/** The last collection of these mandates; an account that was told of need not be told of again. */
export async function noteCollected(tx: Tx, batchId: Id, orderIds: readonly Id[], on: LocalDate): Promise<void> {
  await tx.execute(
    `update direct_debit_mandate m set last_collected_on = greatest(m.last_collected_on, $4),
       original_iban = case when l.iban = m.iban then null else m.original_iban end
     from payment_batch_line l
     where l.cooperative_id = $1 and l.batch_id = $2 and l.order_id = any($3::uuid[])
       and m.cooperative_id = $1 and m.mandate_id = l.mandate_id and m.state <> 'ended'`,
    [tx.context.cooperativeId, batchId, orderIds, on],
  );
}

/** Lines of a mandate that did not go to the bank yet, their batches locked, by batch. */
export const unsentLinesOf = (tx: Tx, mandateId: Id): Promise<{ batch_id: Id; number: number; order_id: Id }[]> =>
  tx.query(
    `select l.batch_id, b.number, l.order_id from payment_batch_line l
     join payment_batch b on b.cooperative_id = l.cooperative_id and b.batch_id = l.batch_id
     where l.cooperative_id = $1 and l.mandate_id = $2 and l.state = 'in_batch' and b.state in ('draft','approved')
     order by l.batch_id, l.line_no for update of b`,
    [tx.context.cooperativeId, mandateId],
  );

/** The batch an order is in now; null when it is in none. @throws not_found */
export const batchOfOrder = async (tx: Tx, orderId: Id): Promise<Id | null> =>
  (
    await tx.one<{ batch_id: Id | null }>(
      `select batch_id from payment_order where cooperative_id = $1 and order_id = $2`,
      [tx.context.cooperativeId, orderId],
    )
  ).batch_id;

/** The mandate a line was collected under, as long as it is not ended; null for a payment too. */
export const mandateToStop = async (tx: Tx, batchId: Id, orderId: Id): Promise<Id | null> =>
  (
    await tx.maybe<{ mandate_id: Id }>(
      `select m.mandate_id from payment_batch_line l
       join direct_debit_mandate m on m.cooperative_id = l.cooperative_id and m.mandate_id = l.mandate_id
       where l.cooperative_id = $1 and l.batch_id = $2 and l.order_id = $3 and m.state <> 'ended'`,
      [tx.context.cooperativeId, batchId, orderId],
    )
  )?.mandate_id ?? null;
