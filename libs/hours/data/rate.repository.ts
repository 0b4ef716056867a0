import { DomainError, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Rate } from '../core/rates.js';
import './refusals.js';

export interface RateRow {
  rate_id: Id;
  project_id: Id | null;
  activity_id: Id | null;
  member_id: Id | null;
  valid_from: LocalDate;
  hourly_rate_cents: Cents;
}

/** Rates of one project, or of all; what names no project always comes along, because it can hold for any. */
export const listRates = (tx: Tx, projectId: Id | null): Promise<RateRow[]> =>
  tx.query<RateRow>(
    `select rate_id, project_id, activity_id, member_id, valid_from, hourly_rate_cents from rate
     where cooperative_id = $1 and ($2::uuid is null or project_id is null or project_id = $2)
     order by project_id nulls first, activity_id nulls first, member_id nulls first, valid_from, rate_id`,
    [tx.context.cooperativeId, projectId],
  );

/** The rates `rateFor` chooses from, for the work of one project or of all. */
export const ratesFor = async (tx: Tx, projectId: Id | null): Promise<Rate[]> =>
  (await listRates(tx, projectId)).map((row) => ({
    id: row.rate_id,
    from: row.valid_from,
    hourlyRate: row.hourly_rate_cents,
    ...(row.project_id ? { projectId: row.project_id } : {}),
    ...(row.activity_id ? { activityId: row.activity_id } : {}),
    ...(row.member_id ? { memberId: row.member_id } : {}),
  }));

/** @throws rate_exists, and hours_unknown_* for what it names */
export async function insertRate(tx: Tx, rate: RateRow): Promise<void> {
  await tx.execute(
    `insert into rate (cooperative_id, rate_id, project_id, activity_id, member_id, valid_from, hourly_rate_cents)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.context.cooperativeId,
      rate.rate_id,
      rate.project_id,
      rate.activity_id,
      rate.member_id,
      rate.valid_from,
      rate.hourly_rate_cents,
    ],
  );
}

/** @throws not_found */
export async function deleteRate(tx: Tx, rateId: Id): Promise<void> {
  const gone = await tx.execute(`delete from rate where cooperative_id = $1 and rate_id = $2`, [
    tx.context.cooperativeId,
    rateId,
  ]);
  if (gone === 0) throw DomainError.notFound();
}
