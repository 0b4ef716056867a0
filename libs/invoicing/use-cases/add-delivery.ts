import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { insertDelivery, readDelivery, type DeliveryFields, type DeliveryView } from '../data/deliveries.js';
import { expectBillable } from './billable-project.js';

/** Records work agreed per piece that was done on a day; the next draft of its project bills it. */
@Injectable()
export class AddDelivery {
  constructor(private readonly transactions: Transactions) {}

  /** @throws project_not_billable (422) */
  run(context: TenantContext, fields: DeliveryFields): Promise<DeliveryView> {
    return this.transactions.run(context, async (tx) => {
      await expectBillable(tx, fields.project_id);
      const deliveryId = newId();
      await insertDelivery(tx, deliveryId, fields);
      await audit(tx, {
        action: 'delivery.added',
        subject: { kind: 'delivery', id: deliveryId },
        changes: { project_id: fields.project_id, quantity: fields.quantity.toString(), unit_price: fields.unit_price },
      });
      return readDelivery(tx, deliveryId);
    });
  }
}
