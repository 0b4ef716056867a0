import { Module } from '@nestjs/common';
import { IdentityJobsModule } from '#libs/identity/index.js';
import { HoursJobsModule } from '#libs/hours/index.js';
import { InvoicingJobsModule } from '#libs/invoicing/index.js';
import { MembersJobsModule } from '#libs/members/index.js';
import { RunsJobsModule } from '#libs/platform/index.js';
import { PrivacyJobsModule } from '#libs/privacy/index.js';
import { WebhooksJobsModule } from '#libs/webhooks/index.js';
import { DeclarationsModule } from './declarations.module.js';

/** Everything that works without anybody waiting. */
@Module({ imports: [IdentityJobsModule, RunsJobsModule, InvoicingJobsModule, WebhooksJobsModule] })
@Module({ imports: [IdentityJobsModule, RunsJobsModule, HoursJobsModule, InvoicingJobsModule] })
@Module({ imports: [IdentityJobsModule, RunsJobsModule, InvoicingJobsModule, MembersJobsModule, WebhooksJobsModule] })
@Module({
  imports: [
    DeclarationsModule.forWorker(),
    IdentityJobsModule,
    RunsJobsModule,
    InvoicingJobsModule,
    WebhooksJobsModule,
    PrivacyJobsModule,
  ],
})
export class WorkerModule {}
