import { DomainError, formatEuro, type Cents, type Decimal, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import type { LineUnit } from '../core/invoice-line.js';

export interface DeliveryFields {
  readonly project_id: Id;
  readonly supplied_on: LocalDate;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: LineUnit;
  readonly unit_price: Cents;
}

interface Row {
  delivery_id: Id;
  project_id: Id;
  supplied_on: LocalDate;
  description: string;
  quantity: string;
  unit: LineUnit;
  unit_price_cents: Cents;
  invoice_id: Id | null;
  version: number;
}

/** A delivery as the API shows it. */
export type DeliveryView = Omit<Row, 'unit_price_cents'> & { unit_price: string };

const DELIVERY = `
  select d.delivery_id, d.project_id, d.supplied_on, d.description, trim_scale(d.quantity)::text as quantity, d.unit,
    d.unit_price_cents, b.invoice_id, d.version
  from delivery d left join invoice_delivery b on b.cooperative_id = d.cooperative_id and b.held_delivery_id = d.delivery_id
  where d.cooperative_id = $1`;

const toView = ({ unit_price_cents, ...row }: Row): DeliveryView => ({
  ...row,
  unit_price: formatEuro(unit_price_cents),
});

/** The newest first. @param after sort values of the last one seen */
export async function readDeliveryPage(
  tx: Tx,
  filter: { projectId: Id | null; after?: readonly [date: string, id: string]; limit: number },
): Promise<DeliveryView[]> {
  const rows = await tx.query<Row>(
    `${DELIVERY} and ($2::uuid is null or d.project_id = $2)
       and ($3::date is null or (d.supplied_on, d.delivery_id) < ($3, $4::uuid))
     order by d.supplied_on desc, d.delivery_id desc limit $5`,
    [tx.context.cooperativeId, filter.projectId, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit],
  );
  return rows.map(toView);
}

/** @throws not_found */
export const readDelivery = async (tx: Tx, deliveryId: Id): Promise<DeliveryView> =>
  toView(await tx.one<Row>(`${DELIVERY} and d.delivery_id = $2`, [tx.context.cooperativeId, deliveryId]));

/**
 * Holds a delivery that may still be changed.
 * @throws not_found, stale_version (412), delivery_is_billed (409)
 */
export async function holdUnbilledDelivery(tx: Tx, deliveryId: Id, version: number): Promise<DeliveryView> {
  await tx.one(`select version from delivery where cooperative_id = $1 and delivery_id = $2 for update`, [
    tx.context.cooperativeId,
    deliveryId,
  ]);
  const delivery = await readDelivery(tx, deliveryId);
  expectTouched(delivery.version === version ? 1 : 0);
  if (delivery.invoice_id) throw new DomainError('conflict', 'delivery_is_billed');
  return delivery;
}

export async function insertDelivery(tx: Tx, deliveryId: Id, fields: DeliveryFields): Promise<void> {
  await tx.execute(
    `insert into delivery (cooperative_id, delivery_id, project_id, supplied_on, description, quantity, unit, unit_price_cents)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.context.cooperativeId, deliveryId, ...values(fields)],
  );
}

export async function updateDelivery(tx: Tx, deliveryId: Id, fields: DeliveryFields): Promise<void> {
  await tx.execute(
    `update delivery set project_id = $3, supplied_on = $4, description = $5, quantity = $6, unit = $7, unit_price_cents = $8,
       version = version + 1
     where cooperative_id = $1 and delivery_id = $2`,
    [tx.context.cooperativeId, deliveryId, ...values(fields)],
  );
}

export async function deleteDelivery(tx: Tx, deliveryId: Id): Promise<void> {
  await tx.execute(`delete from delivery where cooperative_id = $1 and delivery_id = $2`, [
    tx.context.cooperativeId,
    deliveryId,
  ]);
}

const values = (fields: DeliveryFields) =>
  [
    fields.project_id,
    fields.supplied_on,
    fields.description,
    fields.quantity.toFixed(4),
    fields.unit,
    fields.unit_price,
  ] as const;
