import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** Approved hours of every member from a day to a day, both included, in minutes; who has none is left out. */
export async function approvedMinutes(tx: Tx, from: LocalDate, to: LocalDate): Promise<Map<Id, number>> {
  const rows = await tx.query<{ member_id: Id; minutes: number }>(
    `select member_id, sum(minutes)::bigint as minutes from time_entry
     where cooperative_id = $1 and state = 'approved' and date between $2 and $3 group by member_id`,
    [tx.context.cooperativeId, from, to],
  );
  return new Map(rows.map(({ member_id, minutes }) => [member_id, minutes]));
}
