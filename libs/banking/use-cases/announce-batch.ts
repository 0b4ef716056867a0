import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, enqueue, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockBatch } from '../data/batches.js';
import { markNotified, unannouncedOf } from '../data/notices.js';
import { expectPossible } from './batch-checks.js';

/** A job mails what a payer is told; its subject is the order. */
export const NOTICE_TOPIC = 'collection-notice';

export interface Announced {
  /** Mails that are on their way. */
  mailed: number;
  /** Written down as told by hand. */
  by_hand: number;
  /** Not told: no address, and not told by hand. */
  without_address: { order_id: Id; party_name: string }[];
}

/** Tells who is collected from: amount, date, mandate and creditor. */
@Injectable()
export class AnnounceBatch {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Who was told before is not told again.
   * @param byHand who has no e-mail address was told otherwise, today
   * @throws not_found, batch_not_now, announce_collections_only (409)
   */
  run(context: TenantContext, batchId: Id, byHand: boolean): Promise<Announced> {
    return this.transactions.run(context, async (tx) => {
      const batch = await lockBatch(tx, batchId);
      expectPossible('change', batch);
      if (batch.kind !== 'collection') throw new DomainError('conflict', 'announce_collections_only');
      const orders = await unannouncedOf(tx, batchId);
      const mailed = orders.filter((order) => order.has_address);
      const others = orders.filter((order) => !order.has_address);
      const told = byHand ? orders : mailed;
      await markNotified(
        tx,
        told.map(({ order_id }) => order_id),
        today(tx.context.clock),
      );
      await enqueue(tx, ...mailed.map(({ order_id }) => ({ topic: NOTICE_TOPIC, subjectId: order_id })));
      const by_hand = told.length - mailed.length;
      await audit(tx, {
        action: 'payment_batch.announced',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: batch.number, mailed: mailed.length, by_hand },
      });
      const without = byHand ? [] : others.map(({ order_id, party_name }) => ({ order_id, party_name }));
      return { mailed: mailed.length, by_hand, without_address: without };
    });
  }
}
