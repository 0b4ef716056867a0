import 'reflect-metadata';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import {
  audit,
  enqueue,
  HandlesJobs,
  loadConfig,
  TenantContext,
  Transactions,
  type JobHandler,
  type RoleUrls,
  type Secrets,
} from '#libs/platform/index.js';
import { OfficeModule } from '#apps/office.module.js';
import { serve } from '../support/pair.js';

/** A worker of the product with one more job, which does nothing but say so in the audit. */
const TOPIC = 'nothing';
const BULK = 500;
let left = 0;
let done: () => void = () => undefined;

@HandlesJobs()
@Injectable()
class DoNothing implements JobHandler {
  readonly topic = TOPIC;

  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    for (const id of ids)
      await this.transactions.run(context, (tx) =>
        audit(tx, { action: 'bench.nothing', subject: { kind: 'job', id } }),
      );
    left -= ids.length;
    if (left === 0) done();
  }
}

interface Settings {
  env: Record<string, string>;
  urls: RoleUrls;
  secrets: Secrets;
  cooperatives: Id[];
}

/** @param apart every subject in a job of its own instead of up to fifteen together */
interface Work {
  count: number;
  apart: boolean;
}

serve<Settings, Work>(async ({ cooperatives, env, secrets, urls }) => {
  @Module({ imports: [OfficeModule.forRoot({ config: loadConfig(env), secrets, urls })], providers: [DoNothing] })
  class NothingModule {}

  const app = await NestFactory.create(NothingModule, new FastifyAdapter(), { logger: ['error'] });
  await app.init();
  const transactions = app.get(Transactions, { strict: false });
  return async ({ apart, count }) => {
    left = count;
    const finished = new Promise<void>((resolve) => (done = resolve));
    for (let from = 0; from < count; from += BULK) {
      const context = TenantContext.forJob(cooperatives[(from / BULK) % cooperatives.length]!, 'bench', systemClock);
      const entries = Array.from({ length: Math.min(BULK, count - from) }, (_, index) => ({
        topic: TOPIC,
        subjectId: newId(),
        part: apart ? index : 0,
      }));
      await transactions.run(context, (tx) => enqueue(tx, ...entries));
    }
    await finished;
    return {};
  };
});
