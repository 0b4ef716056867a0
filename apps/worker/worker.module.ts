import { Module } from '@nestjs/common';
import { RunsJobsModule } from '#libs/platform/index.js';

/** Everything that works without anybody waiting. */
@Module({ imports: [RunsJobsModule] })
export class WorkerModule {}
