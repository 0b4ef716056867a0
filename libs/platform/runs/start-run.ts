import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit } from '../audit/audit.js';
import { nameRefusals } from '../database/refusals.js';
import type { Tx } from '../database/tx.js';
import { enqueue } from '../outbox/outbox.js';
import { JOB_SIZE } from '../outbox/plan-jobs.js';

export const RUN_TOPIC = 'run';

nameRefusals({
  run_cooperative_id_kind_natural_key_key: () => new DomainError('conflict', 'run_exists'),
});

export interface NewRun {
  kind: string;
  /** What makes this run the only one of its kind: a period, a set of documents. */
  naturalKey: string;
  params?: Record<string, unknown>;
  items: readonly { subjectId: Id; label: string }[];
}

/**
 * A group of small jobs that a person follows as one. One chunk of 15 items is one job; chunk k has priority k + 1.
 * @throws run_exists (409) when there is a run with this natural key: a second one for a period is impossible
 * @throws run_without_items (422)
 */
export async function startRun(tx: Tx, run: NewRun): Promise<Id> {
  const { cooperativeId, actor } = tx.context;
  const runId = newId();
  const existing = await tx.maybe<{ run_id: Id }>(
    `select run_id from run where cooperative_id = $1 and kind = $2 and natural_key = $3`,
    [cooperativeId, run.kind, run.naturalKey],
  );
  if (existing) throw new DomainError('conflict', 'run_exists', { run_id: existing.run_id });
  if (run.items.length === 0) throw new DomainError('invalid', 'run_without_items');
  await tx.execute(
    `insert into run (cooperative_id, run_id, kind, natural_key, params, started_by) values ($1, $2, $3, $4, $5, $6)`,
    [cooperativeId, runId, run.kind, run.naturalKey, JSON.stringify(run.params ?? {}), actor.id ?? null],
  );
  await tx.execute(
    `insert into run_item (cooperative_id, run_id, item_no, chunk, subject_id, label)
     select $1, $2, n, (n - 1) / $3, subject_id, label from unnest($4::uuid[], $5::text[]) with ordinality as item (subject_id, label, n)`,
    [cooperativeId, runId, JOB_SIZE, run.items.map((item) => item.subjectId), run.items.map((item) => item.label)],
  );
  const chunks = Math.ceil(run.items.length / JOB_SIZE);
  await enqueueChunks(
    tx,
    runId,
    Array.from({ length: chunks }, (_, chunk) => chunk),
  );
  await audit(tx, {
    action: 'run.started',
    subject: { kind: 'run', id: runId },
    changes: { kind: run.kind, key: run.naturalKey, items: run.items.length },
  });
  return runId;
}

export const enqueueChunks = (tx: Tx, runId: Id, chunks: readonly number[]): Promise<void> =>
  enqueue(tx, ...chunks.map((chunk) => ({ topic: RUN_TOPIC, subjectId: runId, part: chunk, priority: chunk + 1 })));
