import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { LoanEvent } from '../core/card.js';
import type { PlannedEvent } from '../core/plan-event.js';

const COLUMNS = `event_id, loan_id, kind, date, from_on, reverses, reason, entry_id, source_key, principal_cents as principal, short_cents as short,
  interest_cents as interest`;

/** By date, then as they were written down. */
export const readLoanEvents = (tx: Tx, loanIds: readonly Id[]): Promise<LoanEvent[]> =>
  tx.query<LoanEvent>(
    `select ${COLUMNS} from member_loan_event where cooperative_id = $1 and loan_id = any($2::uuid[]) order by date, recorded_at, event_id`,
    [tx.context.cooperativeId, loanIds],
  );

export async function insertLoanEvent(
  tx: Tx,
  event: PlannedEvent & { event_id: Id; loan_id: Id; entry_id: Id; source_key: string | null },
): Promise<void> {
  await tx.execute(
    `insert into member_loan_event (cooperative_id, event_id, loan_id, kind, date, from_on, reverses, reason, entry_id, principal_cents,
       short_cents, interest_cents, source_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.context.cooperativeId,
      event.event_id,
      event.loan_id,
      event.kind,
      event.date,
      event.from_on,
      event.reverses,
      event.reason,
      event.entry_id,
      event.principal,
      event.short,
      event.interest,
      event.source_key,
    ],
  );
}

/** What all cards add up to at the end of a day. */
export async function readCardTotal(tx: Tx, on: LocalDate): Promise<Cents> {
  const { total } = await tx.one<{ total: Cents }>(
    `select coalesce(sum(principal_cents), 0)::bigint as total from member_loan_event where cooperative_id = $1 and date <= $2`,
    [tx.context.cooperativeId, on],
  );
  return total;
}
