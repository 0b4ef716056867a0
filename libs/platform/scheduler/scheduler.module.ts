import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Scheduler, SCHEDULER_URL } from './scheduler.js';

/** Work of every day, in a worker process. */
@Module({})
export class SchedulerModule {
  /** @param url connection of the scheduler's role */
  static forWorker(url: string): DynamicModule {
    return {
      module: SchedulerModule,
      imports: [DiscoveryModule],
      providers: [{ provide: SCHEDULER_URL, useValue: url }, Scheduler],
      exports: [Scheduler],
    };
  }
}
