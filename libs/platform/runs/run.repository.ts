import type { ErrorParams, Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import type { RunOfItem } from './run-kind.js';
import { runState, type Run, type RunItem } from './run.js';

interface RunRow extends Omit<Run, 'state' | 'created_at' | 'finished_at'> {
  created_at: Date;
  changed_at: Date | null;
  cancelled_at: Date | null;
}

const RUN = `
  select r.run_id, r.kind, r.natural_key, r.created_at, r.cancelled_at, r.started_by, r.step, r.steps, max(i.updated_at) as changed_at, count(i.item_no)::int as total,
    count(*) filter (where i.state = 'done')::int as done, count(*) filter (where i.state = 'failed')::int as failed,
    count(*) filter (where i.state = 'busy')::int as busy, count(*) filter (where i.state = 'waiting')::int as waiting,
    count(*) filter (where i.state = 'cancelled')::int as cancelled
  from run r left join run_item i using (cooperative_id, run_id)`;

const toRun = ({ changed_at, cancelled_at, created_at, ...row }: RunRow): Run => {
  const state = runState(row, cancelled_at !== null);
  return {
    ...row,
    state,
    created_at: created_at.toISOString(),
    finished_at: state === 'running' ? null : (changed_at ?? created_at).toISOString(),
  };
};

export async function findRun(tx: Tx, runId: Id): Promise<Run> {
  return toRun(
    await tx.one<RunRow>(`${RUN} where r.cooperative_id = $1 and r.run_id = $2 group by r.cooperative_id, r.run_id`, [
      tx.context.cooperativeId,
      runId,
    ]),
  );
}

/** Those of these ids that there are. */
export async function findRuns(tx: Tx, runIds: readonly Id[]): Promise<Run[]> {
  if (runIds.length === 0) return [];
  const rows = await tx.query<RunRow>(
    `${RUN} where r.cooperative_id = $1 and r.run_id = any($2::uuid[]) group by r.cooperative_id, r.run_id`,
    [tx.context.cooperativeId, runIds],
  );
  return rows.map(toRun);
}

/** The latest runs first. @param before runs made earlier than this run */
export async function listRuns(tx: Tx, limit: number, before?: readonly [string, string]): Promise<Run[]> {
  const rows = await tx.query<RunRow>(
    `${RUN} where r.cooperative_id = $1 and ($2::timestamptz is null or (date_trunc('milliseconds', r.created_at), r.run_id) < ($2, $3::uuid))
     group by r.cooperative_id, r.run_id order by date_trunc('milliseconds', r.created_at) desc, r.run_id desc limit $4`,
    [tx.context.cooperativeId, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  return rows.map(toRun);
}

/** Runs whose natural key starts with this, the first one first: those of a month. */
export async function runsOf(tx: Tx, kind: string, keyPrefix: string): Promise<Run[]> {
  const rows = await tx.query<RunRow>(
    `${RUN} where r.cooperative_id = $1 and r.kind = $2 and starts_with(r.natural_key, $3)
     group by r.cooperative_id, r.run_id order by r.created_at, r.run_id`,
    [tx.context.cooperativeId, kind, keyPrefix],
  );
  return rows.map(toRun);
}

export function listItems(tx: Tx, runId: Id): Promise<RunItem[]> {
  return tx.query<RunItem>(
    `select item_no, chunk, subject_id, label, state, reason, reason_params, result_id from run_item
     where cooperative_id = $1 and run_id = $2 order by item_no`,
    [tx.context.cooperativeId, runId],
  );
}

/** Those of a chunk that were performed and wait for their second half. */
export function listBusyItems(tx: Tx, runId: Id, chunk: number): Promise<RunItem[]> {
  return tx.query<RunItem>(
    `select item_no, chunk, subject_id, label, state, reason, reason_params, result_id from run_item
     where cooperative_id = $1 and run_id = $2 and chunk = $3 and state = 'busy' order by item_no`,
    [tx.context.cooperativeId, runId, chunk],
  );
}

/** @throws not_found */
export const findRunOfItem = (tx: Tx, runId: Id): Promise<RunOfItem> =>
  tx.one<RunOfItem>(
    `select run_id, kind, natural_key, params, started_by from run where cooperative_id = $1 and run_id = $2`,
    [tx.context.cooperativeId, runId],
  );

export async function writeSteps(tx: Tx, runId: Id, step: number, steps: number): Promise<void> {
  await tx.execute(`update run set step = $3, steps = $4 where cooperative_id = $1 and run_id = $2`, [
    tx.context.cooperativeId,
    runId,
    step,
    steps,
  ]);
}

/** The next waiting item of a chunk, held until the transaction ends; items held by another worker are passed over. */
export function holdNextItem(tx: Tx, runId: Id, chunk: number): Promise<RunItem | undefined> {
  return tx.maybe<RunItem>(
    `select item_no, chunk, subject_id, label, state, reason, reason_params, result_id from run_item
     where cooperative_id = $1 and run_id = $2 and chunk = $3 and state = 'waiting' order by item_no limit 1 for update skip locked`,
    [tx.context.cooperativeId, runId, chunk],
  );
}

export function markItem(tx: Tx, runId: Id, itemNo: number, state: 'done' | 'busy', resultId: Id | null): void {
  tx.later(
    `update run_item set state = $4, result_id = $5, reason = null, reason_params = null, attempts = attempts + 1, updated_at = clock_timestamp()
     where cooperative_id = $1 and run_id = $2 and item_no = $3`,
    [tx.context.cooperativeId, runId, itemNo, state, resultId],
  );
}

export async function markFailed(
  tx: Tx,
  runId: Id,
  itemNo: number,
  reason: string,
  params: ErrorParams,
): Promise<void> {
  await tx.execute(
    `update run_item set state = 'failed', reason = $4, reason_params = $5, attempts = attempts + 1, updated_at = clock_timestamp()
     where cooperative_id = $1 and run_id = $2 and item_no = $3 and state in ('waiting', 'busy')`,
    [tx.context.cooperativeId, runId, itemNo, reason, JSON.stringify(params)],
  );
}

/** Items of these states to another; answers the chunks they are in. */
export async function moveItems(tx: Tx, runId: Id, from: string, to: string): Promise<number[]> {
  const rows = await tx.query<{ chunk: number }>(
    `update run_item set state = $4, reason = null, reason_params = null, updated_at = clock_timestamp()
     where cooperative_id = $1 and run_id = $2 and state = $3 returning chunk`,
    [tx.context.cooperativeId, runId, from, to],
  );
  return [...new Set(rows.map((row) => row.chunk))].sort((a, b) => a - b);
}
