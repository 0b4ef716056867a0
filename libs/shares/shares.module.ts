import { Module } from '@nestjs/common';
import { BankingModule } from '#libs/banking/index.js';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import { ShareRegisterController } from './http/share-register.controller.js';
import { SharesController } from './http/shares.controller.js';
import { MembershipBeganJob } from './jobs/membership-began.job.js';
import './messages.js';
import { SharesPrivacy } from './privacy.js';
import { ShareBook } from './share-book.js';
import { AgreePlan } from './use-cases/agree-plan.js';
import { ChangeObligation } from './use-cases/change-obligation.js';
import { CorrectMovement } from './use-cases/correct-movement.js';
import { DeductionAgreements } from './use-cases/deduction-agreements.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { PausePlan } from './use-cases/pause-plan.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { ViewShare } from './use-cases/view-share.js';
import { ViewShareRegister } from './use-cases/view-share-register.js';

const useCases = [
  OpenShareAccount,
  AgreePlan,
  PausePlan,
  RecordPayment,
  ChangeObligation,
  CorrectMovement,
  DeductionAgreements,
  ViewShare,
  ViewShareRegister,
];

@Module({
  imports: [BankingModule, LedgerModule],
  providers: [ShareBook, SharesPrivacy, ...useCases],
  exports: [ShareBook, ...useCases],
})
export class SharesModule {}

@Module({ imports: [SharesModule], controllers: [SharesController, ShareRegisterController] })
export class SharesHttpModule {}

@Module({ imports: [SharesModule], providers: [MembershipBeganJob] })
export class SharesJobsModule {}
