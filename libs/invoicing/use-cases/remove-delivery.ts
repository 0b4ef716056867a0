import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { deleteDelivery, holdUnbilledDelivery } from '../data/deliveries.js';

/** Removes a delivery that is on no invoice. */
@Injectable()
export class RemoveDelivery {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version (412), delivery_is_billed (409) */
  run(context: TenantContext, deliveryId: Id, version: number): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const { project_id, quantity, unit_price } = await holdUnbilledDelivery(tx, deliveryId, version);
      await deleteDelivery(tx, deliveryId);
      await audit(tx, {
        action: 'delivery.removed',
        subject: { kind: 'delivery', id: deliveryId },
        changes: { project_id, quantity, unit_price },
      });
    });
  }
}
