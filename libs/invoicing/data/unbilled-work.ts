import { Decimal, type Cents, type Id, type LocalDate, type Month } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Delivery, FixedFee } from '../core/agreed-lines.js';
import type { LineUnit } from '../core/invoice-line.js';

/** A project that has a customer to bill. */
export interface BilledProject {
  readonly project_id: Id;
  readonly project_code: string;
  readonly project_name: string;
  readonly customer_id: Id;
  readonly customer_name: string;
  readonly language: 'nl' | 'en';
  readonly your_reference: string;
  readonly vat_treatment: VatTreatment;
}

/** Approved billable hours that are on no invoice, without their rate. */
export interface ApprovedHours {
  readonly entry_id: Id;
  readonly project_id: Id;
  readonly activity_id: Id;
  readonly activity_name: string;
  readonly member_id: Id;
  readonly date: LocalDate;
  readonly minutes: number;
}

const PROJECT = `
  select p.project_id, p.code as project_code, p.name as project_name, p.customer_id, r.name as customer_name, r.language,
    p.your_reference, p.vat_treatment
  from project p join relation r on r.cooperative_id = p.cooperative_id and r.relation_id = p.customer_id
  where p.cooperative_id = $1`;

const UNBILLED_ENTRY = `
  e.cooperative_id = $1 and e.state = 'approved' and e.billable and e.date <= $2
  and not exists (select from invoice_time_entry b where b.cooperative_id = $1 and b.held_entry_id = e.entry_id)`;

const UNBILLED_DELIVERY = `
  d.cooperative_id = $1 and d.supplied_on <= $2
  and not exists (select from invoice_delivery b where b.cooperative_id = $1 and b.held_delivery_id = d.delivery_id)`;

/**
 * Holds a project until the transaction ends: two drafts of one project are made one after the other, so that the second
 * sees what the first bills.
 * @throws not_found when there is no such project, or it has no customer
 */
export const holdProject = (tx: Tx, projectId: Id): Promise<BilledProject> =>
  tx.one<BilledProject>(`${PROJECT} and p.project_id = $2 for no key update of p`, [
    tx.context.cooperativeId,
    projectId,
  ]);

export const readBilledProjects = (tx: Tx, ids: readonly Id[]): Promise<BilledProject[]> =>
  tx.query<BilledProject>(`${PROJECT} and p.project_id = any($2::uuid[]) order by r.name, p.name, p.project_id`, [
    tx.context.cooperativeId,
    ids,
  ]);

/** Projects with a customer that have hours, deliveries or a month of a fixed fee to bill up to a day. */
export async function projectsToBill(tx: Tx, until: LocalDate): Promise<Id[]> {
  const rows = await tx.query<{ project_id: Id }>(
    `select project_id from project p where p.cooperative_id = $1 and p.customer_id is not null and (
       exists (select from time_entry e where ${UNBILLED_ENTRY} and e.project_id = p.project_id)
       or exists (select from delivery d where ${UNBILLED_DELIVERY} and d.project_id = p.project_id)
       or exists (
         select from fixed_fee f
         cross join lateral generate_series(to_date(f.first_month, 'YYYY-MM'),
           least(to_date(f.last_month, 'YYYY-MM'), ($2::date + 1) - interval '1 month'), interval '1 month') as m(month)
         where f.cooperative_id = $1 and f.project_id = p.project_id and not exists (
           select from invoice_fixed_fee b
           where b.cooperative_id = $1 and b.fee_id = f.fee_id and b.held_month = to_char(m.month, 'YYYY-MM'))))`,
    [tx.context.cooperativeId, until],
  );
  return rows.map((row) => row.project_id);
}

/** By its key, per row: a join would trust statistics that a fresh import has not got yet. */
const ACTIVITY_NAME = `(select a.name from activity a where a.cooperative_id = $1 and a.activity_id = e.activity_id) as activity_name`;

/** The hours of one project, held: they stay approved until the transaction ends. */
export const holdApprovedHours = (tx: Tx, projectId: Id, until: LocalDate): Promise<ApprovedHours[]> =>
  tx.query<ApprovedHours>(
    `select e.entry_id, e.project_id, e.activity_id, ${ACTIVITY_NAME}, e.member_id, e.date, e.minutes
     from time_entry e where ${UNBILLED_ENTRY} and e.project_id = $3 for share of e`,
    [tx.context.cooperativeId, until, projectId],
  );

export interface WorkedDay extends Omit<ApprovedHours, 'entry_id'> {
  readonly entry_count: number;
}

/** The same of every project, summed per activity, member and day. */
export const readApprovedWork = (tx: Tx, until: LocalDate): Promise<WorkedDay[]> =>
  tx.query<WorkedDay>(
    `with e as materialized (
       select e.project_id, e.activity_id, e.member_id, e.date, sum(e.minutes)::int as minutes, count(*)::int as entry_count
       from time_entry e where ${UNBILLED_ENTRY}
       group by e.project_id, e.activity_id, e.member_id, e.date)
     select e.*, ${ACTIVITY_NAME} from e`,
    [tx.context.cooperativeId, until],
  );

interface DeliveryRow {
  delivery_id: Id;
  project_id: Id;
  supplied_on: LocalDate;
  description: string;
  quantity: string;
  unit: LineUnit;
  unit_price_cents: Cents;
}

const DELIVERIES = `select delivery_id, project_id, supplied_on, description, quantity, unit, unit_price_cents from delivery d
  where ${UNBILLED_DELIVERY}`;

/** Deliveries that are on no invoice. */
export const readDeliveries = async (tx: Tx, until: LocalDate): Promise<DeliveryOfProject[]> =>
  (await tx.query<DeliveryRow>(DELIVERIES, [tx.context.cooperativeId, until])).map(toDelivery);

/** The same of one project, held against changes. */
export const holdDeliveries = async (tx: Tx, projectId: Id, until: LocalDate): Promise<DeliveryOfProject[]> =>
  (
    await tx.query<DeliveryRow>(
      `${DELIVERIES} and d.project_id = $3 order by supplied_on, delivery_id for share of d`,
      [tx.context.cooperativeId, until, projectId],
    )
  ).map(toDelivery);

export type DeliveryOfProject = Delivery & { readonly projectId: Id };

const toDelivery = (row: DeliveryRow): DeliveryOfProject => ({
  deliveryId: row.delivery_id,
  projectId: row.project_id,
  suppliedOn: row.supplied_on,
  description: row.description,
  quantity: new Decimal(row.quantity),
  unit: row.unit,
  unitPrice: row.unit_price_cents,
});

interface FeeRow {
  fee_id: Id;
  project_id: Id;
  description: string;
  monthly_cents: Cents;
  first_month: Month;
  last_month: Month | null;
  billed: Month[];
}

const FEES = `select f.fee_id, f.project_id, f.description, f.monthly_cents, f.first_month, f.last_month,
    array(select b.held_month from invoice_fixed_fee b
      where b.cooperative_id = $1 and b.fee_id = f.fee_id and b.held_month is not null) as billed
  from fixed_fee f where f.cooperative_id = $1`;

/** Fixed fees with the months of them that are on an invoice. */
export const readFixedFees = async (tx: Tx): Promise<FeeOfProject[]> =>
  (await tx.query<FeeRow>(FEES, [tx.context.cooperativeId])).map(toFee);

/** The same of one project, held against changes. */
export const holdFixedFees = async (tx: Tx, projectId: Id): Promise<FeeOfProject[]> =>
  (
    await tx.query<FeeRow>(`${FEES} and f.project_id = $2 order by f.fee_id for share of f`, [
      tx.context.cooperativeId,
      projectId,
    ])
  ).map(toFee);

export type FeeOfProject = FixedFee & { readonly projectId: Id };

const toFee = (row: FeeRow): FeeOfProject => ({
  feeId: row.fee_id,
  projectId: row.project_id,
  description: row.description,
  monthlyAmount: row.monthly_cents,
  firstMonth: row.first_month,
  lastMonth: row.last_month,
  billedMonths: row.billed,
});
