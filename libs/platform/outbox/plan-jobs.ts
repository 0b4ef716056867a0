import type { Id } from '#libs/kernel/index.js';

export interface OutboxRow {
  cooperative_id: Id;
  outbox_id: Id;
  topic: string;
  subject_id: Id;
  part: number;
  priority: number;
  job_key: Id | null;
}

export interface PlannedJob {
  topic: string;
  /** Also the queue's job id: the same rows sent again find the job that is still there. */
  key: Id;
  cooperativeId: Id;
  priority: number;
  part: number;
  outboxIds: Id[];
  subjectIds: Id[];
}

/** Documents per job: enough to make the queue's cost small, few enough to lose little when a worker dies. */
export const JOB_SIZE = 15;

/**
 * Waiting rows to jobs: one co-operative, topic, part and priority per job, at most 15 subjects. Rows that were sent
 * before keep the job they were in.
 */
export function planJobs(rows: readonly OutboxRow[]): PlannedJob[] {
  const jobs: PlannedJob[] = [];
  const open = new Map<string, PlannedJob>();
  for (const row of rows) {
    const group = row.job_key ?? [row.cooperative_id, row.topic, row.part, row.priority].join(' ');
    let job = open.get(group);
    if (!job || (!row.job_key && job.outboxIds.length >= JOB_SIZE)) {
      job = {
        topic: row.topic,
        key: row.job_key ?? row.outbox_id,
        cooperativeId: row.cooperative_id,
        priority: row.priority,
        part: row.part,
        outboxIds: [],
        subjectIds: [],
      };
      open.set(group, job);
      jobs.push(job);
    }
    job.outboxIds.push(row.outbox_id);
    job.subjectIds.push(row.subject_id);
  }
  return jobs;
}
