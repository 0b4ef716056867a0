import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Worker, type ConnectionOptions } from 'bullmq';
import type { Clock } from '#libs/kernel/index.js';
import { CLOCK } from '../clock.js';
import { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import { acknowledge } from '../outbox/outbox.js';
import { JOB_HANDLER, type JobHandler } from './job-handler.js';
import type { JobData } from './queues.js';

export const WORKER_SETTINGS = Symbol('worker settings');

export interface WorkerSettings {
  connection: ConnectionOptions;
  prefix: string;
  concurrency: number;
}

/** A worker per topic. Ten seconds without a sign of life and another worker takes its job over. */
@Injectable()
export class Workers implements OnApplicationBootstrap {
  private readonly logger = new Logger('worker');
  private workers: Worker<JobData>[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers();
    const twice = handlers.find(
      (handler, index) => handlers.findIndex((other) => other.topic === handler.topic) !== index,
    );
    if (twice) throw new Error(`two handlers for jobs of topic ${twice.topic}`);
    this.workers = handlers.map((handler) => this.workerFor(handler));
    // a queue that does not answer stops the start instead of being asked again and again
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    for (const worker of this.workers) void worker.run();
  }

  /** Waits for running jobs; takes no new ones. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private handlers(): JobHandler[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && this.reflector.get<boolean | undefined>(JOB_HANDLER, wrapper.metatype))
      .map((wrapper) => wrapper.instance as JobHandler);
  }

  private workerFor(handler: JobHandler): Worker<JobData> {
    const worker = new Worker<JobData>(handler.topic, (job) => this.perform(handler, job.id ?? '', job.data), {
      connection: this.settings.connection,
      prefix: this.settings.prefix,
      concurrency: this.settings.concurrency,
      autorun: false,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      // being killed is not the job's fault, however often it happens
      maxStalledCount: 1_000,
      runRetryDelay: 1_000,
    });
    worker.on('error', (error) => this.logger.error({ topic: handler.topic, err: error.message }));
    worker.on('failed', (job, error) =>
      this.logger.error({ topic: handler.topic, job: job?.id, attempt: job?.attemptsMade, err: error.stack }),
    );
    return worker;
  }

  private async perform(handler: JobHandler, jobId: string, data: JobData): Promise<void> {
    const started = Date.now();
    const context = TenantContext.forJob(data.cooperativeId, handler.topic, this.clock, jobId);
    await handler.run(context, data.subjectIds, { part: data.part, priority: data.priority });
    await this.transactions.run(context, (tx) => acknowledge(tx, data.outboxIds));
    this.logger.debug({
      topic: handler.topic,
      job: jobId,
      cooperative: data.cooperativeId,
      subjects: data.subjectIds.length,
      ms: Date.now() - started,
    });
  }
}
