import { describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { planJobs, type OutboxRow } from './plan-jobs.js';

const row = (n: number, change: Partial<OutboxRow> = {}): OutboxRow => ({
  cooperative_id: 'a' as Id,
  outbox_id: `o${n}` as Id,
  topic: 'document',
  subject_id: `s${n}` as Id,
  part: 0,
  priority: 1,
  job_key: null,
  ...change,
});

describe('planJobs', () => {
  it('puts at most 15 subjects in a job', () => {
    const jobs = planJobs(Array.from({ length: 40 }, (_, n) => row(n)));
    expect(jobs.map((job) => job.subjectIds.length)).toEqual([15, 15, 10]);
    expect(new Set(jobs.flatMap((job) => job.outboxIds)).size).toBe(40);
  });

  it('never mixes co-operatives, topics, parts or priorities', () => {
    const jobs = planJobs([
      row(1),
      row(2, { cooperative_id: 'b' as Id }),
      row(3, { topic: 'mail' }),
      row(4, { part: 1 }),
      row(5, { priority: 2 }),
      row(6),
    ]);
    expect(jobs.map((job) => job.subjectIds)).toEqual([['s1', 's6'], ['s2'], ['s3'], ['s4'], ['s5']]);
  });

  it('sends rows that were sent before as the same job', () => {
    const jobs = planJobs([row(1, { job_key: 'k' as Id }), row(2), row(3, { job_key: 'k' as Id })]);
    expect(jobs.map((job) => [job.key, job.subjectIds])).toEqual([
      ['k', ['s1', 's3']],
      ['o2', ['s2']],
    ]);
  });
});
