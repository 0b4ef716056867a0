import { formatEuro, type Cents, type Id, type Month } from '#libs/kernel/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';

export interface FixedFeeFields {
  readonly project_id: Id;
  readonly description: string;
  readonly monthly_amount: Cents;
  readonly first_month: Month;
  readonly last_month: Month | null;
}

interface Row {
  fee_id: Id;
  project_id: Id;
  description: string;
  monthly_cents: Cents;
  first_month: Month;
  last_month: Month | null;
  /** The last month that is on an invoice. */
  billed_until: Month | null;
  version: number;
}

/** A fixed fee as the API shows it. */
export type FixedFeeView = Omit<Row, 'monthly_cents'> & { monthly_amount: string };

const FEE = `
  select f.fee_id, f.project_id, f.description, f.monthly_cents, f.first_month, f.last_month, f.version,
    (select max(b.held_month) from invoice_fixed_fee b where b.cooperative_id = $1 and b.fee_id = f.fee_id) as billed_until
  from fixed_fee f where f.cooperative_id = $1`;

const toView = ({ monthly_cents, ...row }: Row): FixedFeeView => ({
  ...row,
  monthly_amount: formatEuro(monthly_cents),
});

/** @param after the last one seen */
export async function readFixedFeePage(
  tx: Tx,
  filter: { projectId: Id | null; after?: string; limit: number },
): Promise<FixedFeeView[]> {
  const rows = await tx.query<Row>(
    `${FEE} and ($2::uuid is null or f.project_id = $2) and ($3::uuid is null or f.fee_id < $3) order by f.fee_id desc limit $4`,
    [tx.context.cooperativeId, filter.projectId, filter.after ?? null, filter.limit],
  );
  return rows.map(toView);
}

/** @throws not_found */
export const readFixedFee = async (tx: Tx, feeId: Id): Promise<FixedFeeView> =>
  toView(await tx.one<Row>(`${FEE} and f.fee_id = $2`, [tx.context.cooperativeId, feeId]));

/** @throws not_found, stale_version (412) */
export async function holdFixedFee(tx: Tx, feeId: Id, version: number): Promise<FixedFeeView> {
  await tx.one(`select version from fixed_fee where cooperative_id = $1 and fee_id = $2 for update`, [
    tx.context.cooperativeId,
    feeId,
  ]);
  const fee = await readFixedFee(tx, feeId);
  expectTouched(fee.version === version ? 1 : 0);
  return fee;
}

export async function insertFixedFee(tx: Tx, feeId: Id, fields: FixedFeeFields): Promise<void> {
  await tx.execute(
    `insert into fixed_fee (cooperative_id, fee_id, project_id, description, monthly_cents, first_month, last_month)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.context.cooperativeId,
      feeId,
      fields.project_id,
      fields.description,
      fields.monthly_amount,
      fields.first_month,
      fields.last_month,
    ],
  );
}

export async function updateFixedFee(
  tx: Tx,
  feeId: Id,
  fields: Omit<FixedFeeFields, 'project_id' | 'first_month'>,
): Promise<void> {
  await tx.execute(
    `update fixed_fee set description = $3, monthly_cents = $4, last_month = $5, version = version + 1
     where cooperative_id = $1 and fee_id = $2`,
    [tx.context.cooperativeId, feeId, fields.description, fields.monthly_amount, fields.last_month],
  );
}

/** The month a project begins in; undefined when it does not exist or has no customer. */
export async function firstMonthOfProject(tx: Tx, projectId: Id): Promise<Month | undefined> {
  const row = await tx.maybe<{ month: Month }>(
    `select to_char(starts_on, 'YYYY-MM') as month from project
     where cooperative_id = $1 and project_id = $2 and customer_id is not null`,
    [tx.context.cooperativeId, projectId],
  );
  return row?.month;
}
