import { DomainError, newId, type Cents, type Id } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';

nameRefusals({ CK745: () => new DomainError('conflict', 'wage_line_taken') });

/** `profit_bonus`: wage, at the special rate. `price_supplement`: on a corrective invoice of a self-employed member. */
export const ONE_OFF_KINDS = ['profit_bonus', 'price_supplement'] as const;
export type OneOffKind = (typeof ONE_OFF_KINDS)[number];

/** One-off pay that was decided and waits to be paid. */
export interface OneOffLine {
  readonly line_id: Id;
  readonly member_id: Id;
  readonly kind: OneOffKind;
  /** Gross; what the employer pays on top is not in it. */
  readonly amount: Cents;
  /** The year it was earned in. */
  readonly for_year: number;
  /** What decided it, e.g. `profit_appropriation` and its id. */
  readonly source_kind: string;
  readonly source_id: Id;
}

const COLUMNS = 'line_id, member_id, kind, amount_cents as amount, for_year, source_kind, source_id';

/** Puts lines in wait. One source gives a member one line of a kind, however often it is asked. */
export async function addWageLines(tx: Tx, lines: readonly Omit<OneOffLine, 'line_id'>[]): Promise<void> {
  for (const line of lines)
    await tx.execute(
      `insert into one_off_wage_line (cooperative_id, line_id, member_id, kind, amount_cents, for_year, source_kind, source_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (cooperative_id, source_id, member_id, kind) do nothing`,
      [
        tx.context.cooperativeId,
        newId(),
        line.member_id,
        line.kind,
        line.amount,
        line.for_year,
        line.source_kind,
        line.source_id,
      ],
    );
}

/** What nobody took yet, the oldest first. */
export const waitingWageLines = (tx: Tx, kind: OneOffKind = 'profit_bonus'): Promise<OneOffLine[]> =>
  tx.query<OneOffLine>(
    `select ${COLUMNS} from one_off_wage_line where cooperative_id = $1 and kind = $2 and taken_by is null and withdrawn_at is null
     order by made_at, line_id`,
    [tx.context.cooperativeId, kind],
  );

/**
 * Takes lines for a payslip or invoice, in its transaction: exactly once. The same taker gets the same lines again.
 * @param takenBy what pays them: a payroll run, an invoice
 * @throws wage_line_taken (409) when another took one of them, wage_line_withdrawn (409), not_found for ids that are not there
 */
export async function takeWageLines(tx: Tx, lineIds: readonly Id[], takenBy: Id): Promise<OneOffLine[]> {
  const rows = await tx.query<OneOffLine & { taken_by: Id | null; withdrawn_at: Date | null }>(
    `select ${COLUMNS}, taken_by, withdrawn_at from one_off_wage_line where cooperative_id = $1 and line_id = any($2::uuid[])
     order by made_at, line_id for update`,
    [tx.context.cooperativeId, lineIds],
  );
  if (rows.length < new Set(lineIds).size) throw DomainError.notFound();
  if (rows.some(({ taken_by }) => taken_by !== null && taken_by !== takenBy))
    throw new DomainError('conflict', 'wage_line_taken');
  if (rows.some(({ withdrawn_at }) => withdrawn_at !== null)) throw new DomainError('conflict', 'wage_line_withdrawn');
  await tx.execute(
    `update one_off_wage_line set taken_by = $3, taken_at = now()
     where cooperative_id = $1 and line_id = any($2::uuid[]) and taken_by is null`,
    [tx.context.cooperativeId, lineIds, takenBy],
  );
  return rows.map(({ taken_by: _taker, withdrawn_at: _at, ...line }) => line);
}

/**
 * Takes back what a source put in wait, all or none. Again changes nothing.
 * @returns how many waited until now
 * @throws wage_line_taken (409) when one of them is on a payslip or invoice already
 */
export async function withdrawWageLines(tx: Tx, sourceId: Id): Promise<number> {
  const lines = await tx.query<{ taken_by: Id | null }>(
    `select taken_by from one_off_wage_line where cooperative_id = $1 and source_id = $2 order by line_id for update`,
    [tx.context.cooperativeId, sourceId],
  );
  if (lines.some(({ taken_by }) => taken_by !== null)) throw new DomainError('conflict', 'wage_line_taken');
  return tx.execute(
    `update one_off_wage_line set withdrawn_at = now() where cooperative_id = $1 and source_id = $2 and withdrawn_at is null`,
    [tx.context.cooperativeId, sourceId],
  );
}

export type WageLineState = 'waiting' | 'taken' | 'withdrawn';

/** What one source put in wait for a member, with what became of it. */
export const wageLinesOf = (
  tx: Tx,
  memberId: Id,
): Promise<(Pick<OneOffLine, 'kind' | 'source_id'> & { state: WageLineState })[]> =>
  tx.query(
    `select kind, source_id, case when taken_by is not null then 'taken' when withdrawn_at is not null then 'withdrawn' else 'waiting' end as state
     from one_off_wage_line where cooperative_id = $1 and member_id = $2`,
    [tx.context.cooperativeId, memberId],
  );
