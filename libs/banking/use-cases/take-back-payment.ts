import { DomainError } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { PaymentOrder } from '../core/payment-order.js';
import { readBatch } from '../data/batches.js';
import { withdrawOrders } from '../data/offering.js';
import { lockOrder } from '../data/orders.js';

/**
 * Takes back one payment that its room offered by mistake, as part of that room's own act. It leaves a batch that was not
 * exported, and an approval of that is void. Taken back already it stays so.
 * @returns whether it was taken back now
 * @throws order_with_bank with the number of the batch, order_paid (409)
 */
export async function takeBackPayment(
  tx: Tx,
  { amount, orderId, part, purpose, sourceId }: PaymentOrder,
): Promise<boolean> {
  const { batchId, state } = await lockOrder(tx, orderId);
  if (state === 'withdrawn') return false;
  if (state === 'settled') throw new DomainError('conflict', 'order_paid');
  if (state === 'sent') {
    const { number } = await readBatch(tx, batchId!);
    throw new DomainError('conflict', 'order_with_bank', { number });
  }
  await withdrawOrders(tx, purpose, [{ sourceId, part }], 'leave');
  if (state === 'in_batch') {
    const { number } = await readBatch(tx, batchId!);
    await audit(tx, {
      action: 'payment_batch.changed',
      subject: { kind: 'payment_batch', id: batchId! },
      changes: { number, without: orderId, amount_cents: amount },
    });
  }
  return true;
}
