import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PaymentBatch } from '../core/payment-batch.js';

export interface ReceiptToUndo {
  order_id: Id;
  amount_cents: Cents;
  received_on: LocalDate;
  counter_account: 'bank' | 'cash';
  /** Since when it is taken back. */
  undone_on: LocalDate | null;
}

/** Call it with the order locked to be sure that it stays so. @throws not_found */
export const findReceipt = (tx: Tx, receiptId: Id): Promise<ReceiptToUndo> =>
  tx.one<ReceiptToUndo>(
    `select r.order_id, r.amount_cents, r.received_on, r.counter_account, u.undone_on from payment_receipt r
     left join payment_receipt_undo u on u.cooperative_id = r.cooperative_id and u.receipt_id = r.receipt_id
     where r.cooperative_id = $1 and r.receipt_id = $2`,
    [tx.context.cooperativeId, receiptId],
  );

/** The receipt stays and is taken back by this; its order expects the amount again, unless it was withdrawn since. */
export async function takeBackReceipt(
  tx: Tx,
  receiptId: Id,
  { amount_cents, order_id }: ReceiptToUndo,
  { on, reason }: { on: LocalDate; reason: string },
): Promise<void> {
  const { cooperativeId, actor } = tx.context;
  await tx.execute(
    `insert into payment_receipt_undo (cooperative_id, receipt_id, undone_on, reason, undone_by) values ($1, $2, $3, $4, $5)`,
    [cooperativeId, receiptId, on, reason, actor.id ?? null],
  );
  await tx.execute(
    `update payment_order set received_cents = received_cents - $3,
       state = case when state = 'settled' and received_cents - $3 < amount_cents then 'waiting' else state end
     where cooperative_id = $1 and order_id = $2 and state <> 'withdrawn'`,
    [cooperativeId, order_id, amount_cents],
  );
}

/** How often something of a batch was called settled by mistake: names the next settlement in the books. */
export const countSettlementsUndone = async (tx: Tx, batchId: Id): Promise<number> =>
  (
    await tx.one<{ count: number }>(
      `select count(*)::int as count from payment_settlement_undo where cooperative_id = $1 and batch_id = $2`,
      [tx.context.cooperativeId, batchId],
    )
  ).count;

/** The day the bank did a line of a batch, as it was written down; null when it did not. @throws not_found */
export const settledOn = async (tx: Tx, batchId: Id, orderId: Id): Promise<LocalDate | null> =>
  (
    await tx.one<{ settled_on: LocalDate | null }>(
      `select settled_on from payment_batch_line where cooperative_id = $1 and batch_id = $2 and order_id = $3`,
      [tx.context.cooperativeId, batchId, orderId],
    )
  ).settled_on;

export interface SettlementUndo {
  readonly batchId: Id;
  readonly orderId: Id;
  readonly number: number;
  readonly amount: Cents;
  readonly settledOn: LocalDate;
  readonly on: LocalDate;
  readonly reason: string;
}

/**
 * The line is at the bank again, with its order and its batch; a mandate was last used when it was before, and the banks are
 * told again of an account it left.
 */
export async function takeBackSettlement(tx: Tx, batch: PaymentBatch, undo: SettlementUndo): Promise<void> {
  const { cooperativeId, actor } = tx.context;
  const { amount, batchId, number, on, orderId, reason, settledOn: was } = undo;
  await tx.execute(
    `insert into payment_settlement_undo (cooperative_id, batch_id, order_id, number, amount_cents, settled_on, undone_on, reason, undone_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [cooperativeId, batchId, orderId, number, amount, was, on, reason, actor.id ?? null],
  );
  await tx.execute(
    `update payment_batch_line set state = 'in_batch', settled_on = null where cooperative_id = $1 and batch_id = $2 and order_id = $3`,
    [cooperativeId, batchId, orderId],
  );
  await tx.execute(`update payment_order set state = 'sent' where cooperative_id = $1 and order_id = $2`, [
    cooperativeId,
    orderId,
  ]);
  await tx.execute(
    `update payment_batch set state = case when state in ('settled','partly_returned')
         then case when accepted_on is null then 'exported' else 'accepted' end else state end,
       settled_on = null, version = version + 1
     where cooperative_id = $1 and batch_id = $2`,
    [cooperativeId, batchId],
  );
  if (batch.kind === 'collection') await lastUsedAgain(tx, batchId, orderId);
}

async function lastUsedAgain(tx: Tx, batchId: Id, orderId: Id): Promise<void> {
  await tx.execute(
    `update direct_debit_mandate m set last_collected_on = greatest(m.collected_before_on, (
         select max(b.execution_on) from payment_batch_line s
         join payment_batch b on b.cooperative_id = s.cooperative_id and b.batch_id = s.batch_id
         where s.cooperative_id = m.cooperative_id and s.mandate_id = m.mandate_id and s.settled_on is not null)),
       original_iban = coalesce(m.original_iban, case when l.iban = m.iban then l.original_iban end)
     from payment_batch_line l
     where l.cooperative_id = $1 and l.batch_id = $2 and l.order_id = $3
       and m.cooperative_id = $1 and m.mandate_id = l.mandate_id and m.state <> 'ended'`,
    [tx.context.cooperativeId, batchId, orderId],
  );
}
