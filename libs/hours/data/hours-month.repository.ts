import type { LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import './refusals.js';

/** The closed months, as `2026-10`, that have a day in a stretch. */
export async function closedMonths(tx: Tx, from: LocalDate, until: LocalDate): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ month: string }>(
    `select month from hours_month where cooperative_id = $1 and month between $2 and $3 and state = 'closed'`,
    [tx.context.cooperativeId, from.slice(0, 7), until.slice(0, 7)],
  );
  return new Set(rows.map(({ month }) => month));
}
