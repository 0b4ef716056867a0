import { Logger } from '@nestjs/common';
import { Queue, type ConnectionOptions } from 'bullmq';
import type { Id } from '#libs/kernel/index.js';
import type { PlannedJob } from '../outbox/plan-jobs.js';

/** All a job carries: ids. */
export interface JobData {
  cooperativeId: Id;
  outboxIds: Id[];
  subjectIds: Id[];
  part: number;
  priority: number;
}

/** One queue per topic, opened at first use. */
export class Queues {
  private readonly queues = new Map<string, Queue<JobData>>();
  private readonly logger = new Logger('queue');

  constructor(
    private readonly connection: ConnectionOptions,
    private readonly prefix: string,
  ) {}

  of(topic: string): Queue<JobData> {
    let queue = this.queues.get(topic);
    if (!queue) {
      queue = new Queue<JobData>(topic, { connection: this.connection, prefix: this.prefix });
      queue.on('error', (error) => this.logger.error({ topic, err: error.message }));
      this.queues.set(topic, queue);
    }
    return queue;
  }

  async add(jobs: readonly PlannedJob[]): Promise<void> {
    for (const topic of new Set(jobs.map((job) => job.topic))) {
      await this.of(topic).addBulk(jobs.filter((job) => job.topic === topic).map(toBullJob));
    }
  }

  async counts(): Promise<{ topic: string; counts: Record<string, number> }[]> {
    return Promise.all(
      [...this.queues].map(async ([topic, queue]) => ({
        topic,
        counts: await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'),
      })),
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
  }
}

const toBullJob = (job: PlannedJob) => ({
  name: job.topic,
  data: {
    cooperativeId: job.cooperativeId,
    outboxIds: job.outboxIds,
    subjectIds: job.subjectIds,
    part: job.part,
    priority: job.priority,
  },
  opts: {
    jobId: job.key,
    priority: Math.min(job.priority, 2_000_000),
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000 },
    // a job that is gone can be sent again from its outbox rows; a kept one would block its own id
    removeOnComplete: true,
    removeOnFail: true,
  },
});
