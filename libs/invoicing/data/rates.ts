import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Rate } from '#libs/hours/core/rates.js';
import type { Tx } from '#libs/platform/index.js';

interface RateRow {
  rate_id: Id;
  project_id: Id | null;
  activity_id: Id | null;
  member_id: Id | null;
  valid_from: LocalDate;
  hourly_rate_cents: Cents;
}

/** Rates that name no project, and those of one project or of all. */
export async function readRates(tx: Tx, projectId: Id | null): Promise<Rate[]> {
  const rows = await tx.query<RateRow>(
    `select rate_id, project_id, activity_id, member_id, valid_from, hourly_rate_cents from rate
     where cooperative_id = $1 and ($2::uuid is null or project_id is null or project_id = $2)`,
    [tx.context.cooperativeId, projectId],
  );
  return rows.map((row) => ({
    id: row.rate_id,
    from: row.valid_from,
    hourlyRate: row.hourly_rate_cents,
    ...(row.project_id ? { projectId: row.project_id } : {}),
    ...(row.activity_id ? { activityId: row.activity_id } : {}),
    ...(row.member_id ? { memberId: row.member_id } : {}),
  }));
}
