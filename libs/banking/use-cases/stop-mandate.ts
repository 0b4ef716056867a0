import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import { lockMandate, setMandateStates } from '../data/mandates.js';
import { unsentLinesOf } from '../data/batch-lines.js';
import { takeOutOfDraft } from '../data/offering.js';
import { letWait } from '../data/orders.js';
import { MandateFollowers } from '../mandate-follower.js';

/** Nothing is collected with a mandate any more: by its giver, by us, by the bank or by its age. One way for all of them. */
@Injectable()
export class StopMandate {
  constructor(private readonly followers: MandateFollowers) {}

  /**
   * What is not at the bank yet leaves its batch, by which an approval is void, and the rooms that count on the mandate go on
   * without it. Part of the caller's transaction.
   * @param how `blocked` until there is another account, `ended` for good
   * @param reason for people, or the code of the bank
   * @throws not_found, mandate_ended (409)
   */
  async run(tx: Tx, mandateId: Id, how: 'blocked' | 'ended', reason: string): Promise<void> {
    const { reference, state } = await lockMandate(tx, mandateId);
    if (state === 'ended') throw new DomainError('conflict', 'mandate_ended');
    await setMandateStates(tx, [mandateId], how, reason);
    await audit(tx, {
      action: how === 'blocked' ? 'mandate.blocked' : 'mandate.ended',
      subject: { kind: 'direct_debit_mandate', id: mandateId },
      changes: { reference, reason },
    });
    await this.leaveBatches(tx, mandateId);
    await this.followers.stopped(tx, await lockMandate(tx, mandateId));
  }

  private async leaveBatches(tx: Tx, mandateId: Id): Promise<void> {
    const lines = await unsentLinesOf(tx, mandateId);
    for (const batchId of new Set(lines.map((line) => line.batch_id))) {
      const own = lines.filter((line) => line.batch_id === batchId);
      const orderIds = own.map((line) => line.order_id);
      await takeOutOfDraft(tx, batchId, orderIds);
      await letWait(tx, orderIds);
      await audit(tx, {
        action: 'payment_batch.changed',
        subject: { kind: 'payment_batch', id: batchId },
        changes: { number: own[0]!.number, without: orderIds.join(', ') },
      });
    }
  }
}
