import { Module } from '@nestjs/common';
import { BankingJobsModule } from '#libs/banking/index.js';
import { HoursJobsModule } from '#libs/hours/index.js';
import { IdentityJobsModule } from '#libs/identity/index.js';
import { ImportsJobsModule } from '#libs/imports/index.js';
import { InvoicingJobsModule } from '#libs/invoicing/index.js';
import { LoansModule } from '#libs/loans/index.js';
import { MembersJobsModule } from '#libs/members/index.js';
import { RunsJobsModule } from '#libs/platform/index.js';
import { PrivacyJobsModule } from '#libs/privacy/index.js';
import { SharesJobsModule } from '#libs/shares/index.js';
import { RelationsModule } from '#libs/relations/index.js';
import { WebhooksJobsModule } from '#libs/webhooks/index.js';
import { DeclarationsModule } from './declarations.module.js';

/** Everything that works without anybody waiting. */
@Module({
  imports: [
    DeclarationsModule.forWorker(),
    IdentityJobsModule,
    RunsJobsModule,
    HoursJobsModule,
    BankingJobsModule,
    ImportsJobsModule,
    // its import is performed here
    RelationsModule,
    InvoicingJobsModule,
    MembersJobsModule,
    SharesJobsModule,
    // what the bank does with its orders is booked where it is heard
    LoansModule,
    WebhooksJobsModule,
    PrivacyJobsModule,
  ],
})
export class WorkerModule {}
