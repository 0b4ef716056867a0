import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';

export interface OutboxEntry {
  /** Name of the job; its handler says the same. */
  topic: string;
  /** What the job is about. Jobs carry ids, never data. */
  subjectId: Id;
  /** Which part of the subject, when one subject gives several jobs (a chunk of a run). */
  part?: number;
  /** 1 goes first. Chunk k of a run takes k + 1, so that a large co-operative's tail waits for a small one's head. */
  priority?: number;
  /** Not before this many seconds from now; left out, at once. */
  afterSeconds?: number;
}

/** Queues work in the transaction of the change that asks for it: commit and enqueue are one thing. */
export async function enqueue(tx: Tx, ...entries: OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(
    `insert into outbox (cooperative_id, outbox_id, topic, subject_id, part, priority, due_at)
     select $1, id, topic, subject, part, priority, now() + make_interval(secs => seconds)
     from unnest($2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::int[], $7::int[]) as entry (id, topic, subject, part, priority, seconds)`,
    [
      tx.context.cooperativeId,
      entries.map(() => newId()),
      entries.map((entry) => entry.topic),
      entries.map((entry) => entry.subjectId),
      entries.map((entry) => entry.part ?? 0),
      entries.map((entry) => entry.priority ?? 1),
      entries.map((entry) => entry.afterSeconds ?? 0),
    ],
  );
}

/** The job is done: its rows go. Until then a lost queue is filled again from them. */
export async function acknowledge(tx: Tx, outboxIds: readonly Id[]): Promise<void> {
  await tx.execute(`delete from outbox where cooperative_id = $1 and outbox_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    outboxIds,
  ]);
}
