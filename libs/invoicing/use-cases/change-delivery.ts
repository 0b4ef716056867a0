import { Injectable } from '@nestjs/common';
import { Decimal, parseEuro, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import {
  holdUnbilledDelivery,
  readDelivery,
  updateDelivery,
  type DeliveryFields,
  type DeliveryView,
} from '../data/deliveries.js';
import { expectBillable } from './billable-project.js';

/** Changes a delivery that is on no invoice yet. */
@Injectable()
export class ChangeDelivery {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version (412), delivery_is_billed (409), project_not_billable (422) */
  run(
    context: TenantContext,
    deliveryId: Id,
    version: number,
    changes: Partial<DeliveryFields>,
  ): Promise<DeliveryView> {
    return this.transactions.run(context, async (tx) => {
      const before = await holdUnbilledDelivery(tx, deliveryId, version);
      if (changes.project_id) await expectBillable(tx, changes.project_id);
      await updateDelivery(tx, deliveryId, {
        project_id: changes.project_id ?? before.project_id,
        supplied_on: changes.supplied_on ?? before.supplied_on,
        description: changes.description ?? before.description,
        quantity: changes.quantity ?? new Decimal(before.quantity),
        unit: changes.unit ?? before.unit,
        unit_price: changes.unit_price ?? parseEuro(before.unit_price)!,
      });
      await audit(tx, {
        action: 'delivery.changed',
        subject: { kind: 'delivery', id: deliveryId },
        changes: { fields: Object.keys(changes) },
      });
      return readDelivery(tx, deliveryId);
    });
  }
}
