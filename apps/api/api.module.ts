import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ArchiveHttpModule } from '#libs/archive/index.js';
import { BankingHttpModule } from '#libs/banking/index.js';
import { CooperativesHttpModule } from '#libs/cooperatives/index.js';
import { DecisionsHttpModule } from '#libs/decisions/index.js';
import { DeskHttpModule } from '#libs/desk/index.js';
import { HoursHttpModule } from '#libs/hours/index.js';
import { IdentityHttpModule } from '#libs/identity/index.js';
import { ImportsHttpModule } from '#libs/imports/index.js';
import { InvoicingHttpModule } from '#libs/invoicing/index.js';
import { LedgerHttpModule } from '#libs/ledger/index.js';
import { LoansHttpModule } from '#libs/loans/index.js';
import { MembersHttpModule } from '#libs/members/index.js';
import {
  ChangesHttpModule,
  Etag,
  PageLink,
  inputPipe,
  AuditHttpModule,
  ProblemFilter,
  RunsHttpModule,
} from '#libs/platform/index.js';
import { PrivacyHttpModule } from '#libs/privacy/index.js';
import { RelationsHttpModule } from '#libs/relations/index.js';
import { SharesHttpModule } from '#libs/shares/index.js';
import { VaultHttpModule } from '#libs/vault/index.js';
import { ReportsHttpModule } from '#libs/reports/index.js';
import { WagesHttpModule } from '#libs/wages/index.js';
import { WebhooksHttpModule } from '#libs/webhooks/index.js';

/** Everything that answers HTTP. */
@Module({
  imports: [
    CooperativesHttpModule,
    IdentityHttpModule,
    MembersHttpModule,
    RelationsHttpModule,
    HoursHttpModule,
    ImportsHttpModule,
    LedgerHttpModule,
    BankingHttpModule,
    LoansHttpModule,
    SharesHttpModule,
    DecisionsHttpModule,
    DeskHttpModule,
    InvoicingHttpModule,
    WagesHttpModule,
    ReportsHttpModule,
    RunsHttpModule,
    AuditHttpModule,
    VaultHttpModule,
    ChangesHttpModule,
    WebhooksHttpModule,
    ArchiveHttpModule,
    PrivacyHttpModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: inputPipe },
    Etag,
    PageLink,
  ],
})
export class ApiModule {}
