import { Module } from '@nestjs/common';
import { IdentityJobsModule } from '#libs/identity/index.js';
import { RunsJobsModule } from '#libs/platform/index.js';

/** Everything that works without anybody waiting. */
@Module({ imports: [IdentityJobsModule, RunsJobsModule] })
export class WorkerModule {}
