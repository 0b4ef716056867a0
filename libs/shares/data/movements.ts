import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { Allocation } from '../core/allocation.js';
import { FIGURES, type Movement } from '../core/movement.js';
import { NO_FIGURES, type Figures } from '../core/figures.js';

nameRefusals({
  CK061: () => new DomainError('invalid', 'share_correction_refused'),
  CK062: () => new DomainError('conflict', 'share_paid_out_of_bounds'),
  CK063: () => new DomainError('conflict', 'share_held_out_of_bounds'),
  CK064: () => new DomainError('conflict', 'share_claim_out_of_bounds'),
  CK065: () => new DomainError('conflict', 'share_refund_out_of_bounds'),
  CK066: () => new DomainError('conflict', 'share_term_out_of_bounds'),
  share_movement_cooperative_id_reverses_key: () => new DomainError('conflict', 'share_already_corrected'),
});

const COLUMNS = `movement_id, account_id, kind, figure, change_cents as change, on_date, channel, plan_id, source_kind, source_id,
  source_key, reason, reverses`;

/**
 * Writes movements in one statement. One whose source key is there already is left out: the event was written before.
 * @returns the ids that were written
 */
export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<Set<Id>> {
  if (movements.length === 0) return new Set();
  const written = await tx.query<{ movement_id: Id }>(
    `insert into share_movement (cooperative_id, movement_id, account_id, kind, figure, change_cents, on_date, channel, plan_id,
       source_kind, source_id, source_key, reason, reverses, recorded_by)
     select $1, m.movement_id, m.account_id, m.kind, m.figure, m.change, m.on_date, m.channel, m.plan_id, m.source_kind, m.source_id,
       m.source_key, m.reason, m.reverses, $3
     from json_to_recordset($2) as m(movement_id uuid, account_id uuid, kind text, figure text, change bigint, on_date date,
       channel text, plan_id uuid, source_kind text, source_id uuid, source_key text, reason text, reverses uuid)
     order by m.account_id, m.movement_id
     on conflict (cooperative_id, source_key) do nothing
     returning movement_id`,
    [tx.context.cooperativeId, JSON.stringify(movements), tx.context.actor.id ?? null],
  );
  return new Set(written.map((row) => row.movement_id));
}

export async function insertAllocations(
  tx: Tx,
  allocations: readonly (Allocation & { movement_id: Id })[],
): Promise<void> {
  if (allocations.length === 0) return;
  await tx.execute(
    `insert into share_allocation (cooperative_id, movement_id, plan_id, number, amount_cents)
     select $1, movement_id, plan_id, number, amount
     from json_to_recordset($2) as a(movement_id uuid, plan_id uuid, number int, amount bigint)`,
    [tx.context.cooperativeId, JSON.stringify(allocations)],
  );
}

/** What a movement paid of which terms. */
export const allocationsOf = (tx: Tx, movementIds: readonly Id[]): Promise<(Allocation & { movement_id: Id })[]> =>
  tx.query(
    `select movement_id, plan_id, number, amount_cents as amount from share_allocation
     where cooperative_id = $1 and movement_id = any($2::uuid[])`,
    [tx.context.cooperativeId, movementIds],
  );

/** The whole series of an account, in the order it was written. */
export const movementsOf = (tx: Tx, accountId: Id): Promise<(Movement & { recorded_at: Date })[]> =>
  tx.query(
    `select ${COLUMNS}, recorded_at from share_movement where cooperative_id = $1 and account_id = $2
     order by recorded_at, movement_id`,
    [tx.context.cooperativeId, accountId],
  );

/** @throws not_found */
export const findMovement = (tx: Tx, movementId: Id): Promise<Movement> =>
  tx.one<Movement>(`select ${COLUMNS} from share_movement where cooperative_id = $1 and movement_id = $2`, [
    tx.context.cooperativeId,
    movementId,
  ]);

export const movementsBySource = (tx: Tx, sourceKeys: readonly string[]): Promise<Movement[]> =>
  tx.query<Movement>(
    `select ${COLUMNS} from share_movement where cooperative_id = $1 and source_key = any($2::text[])`,
    [tx.context.cooperativeId, sourceKeys],
  );

const SUMS = FIGURES.map(
  (figure) => `coalesce(sum(change_cents) filter (where figure = '${figure}'), 0)::bigint as ${figure}`,
).join(', ');

/** Figures of these accounts up to and including a day; an account without movements stands at nothing. */
export async function readFigures(tx: Tx, accountIds: readonly Id[], on?: LocalDate): Promise<Map<Id, Figures>> {
  const rows = await tx.query<Figures & { account_id: Id }>(
    `select account_id, ${SUMS} from share_movement
     where cooperative_id = $1 and account_id = any($2::uuid[]) and figure is not null and ($3::date is null or on_date <= $3)
     group by account_id`,
    [tx.context.cooperativeId, accountIds, on ?? null],
  );
  const found = new Map(rows.map(({ account_id, ...figures }) => [account_id, figures as Figures]));
  return new Map(accountIds.map((id) => [id, found.get(id) ?? NO_FIGURES]));
}

/** What stems from a source and was not taken back, the last one first. */
export const openMovementsOfSource = (tx: Tx, kind: string, sourceId: Id): Promise<Movement[]> =>
  tx.query<Movement>(
    `select ${COLUMNS} from share_movement m
     where cooperative_id = $1 and source_kind = $2 and source_id = $3 and figure is not null
       and not exists (select from share_movement r where r.cooperative_id = m.cooperative_id and r.reverses = m.movement_id)
     order by recorded_at desc, (figure = 'obligation'), movement_id desc`,
    [tx.context.cooperativeId, kind, sourceId],
  );
