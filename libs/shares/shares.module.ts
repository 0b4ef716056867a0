import { Module } from '@nestjs/common';
import { BankingModule } from '#libs/banking/index.js';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import { ShareRegisterController } from './http/share-register.controller.js';
import { SharesController } from './http/shares.controller.js';
import { ShareExitDaily } from './jobs/exit-daily.js';
import { ApprovedLetterJob, ClaimLetterJob, DeferredLetterJob, SetOffLetterJob } from './jobs/exit-letters.jobs.js';
import { MembershipBeganJob } from './jobs/membership-began.job.js';
import './exit-messages.js';
import './messages.js';
import { SharesPrivacy } from './privacy.js';
import { ShareBook } from './share-book.js';
import { AgreePlan } from './use-cases/agree-plan.js';
import { ChangeObligation } from './use-cases/change-obligation.js';
import { CorrectMovement } from './use-cases/correct-movement.js';
import { DeductionAgreements } from './use-cases/deduction-agreements.js';
import { FixClaim } from './use-cases/exit-fix-claim.js';
import { FixClaimsDue } from './use-cases/exit-fix-due.js';
import { RecordHeirs } from './use-cases/exit-heirs.js';
import { SendExitLetters } from './use-cases/exit-letters.js';
import { ViewShareLiquidity } from './use-cases/exit-liquidity.js';
import { ViewExitOutlook } from './use-cases/exit-outlook.js';
import { SetOffClaim } from './use-cases/exit-set-off.js';
import { DrawExitStatement } from './use-cases/exit-statement.js';
import { ViewExits } from './use-cases/exit-view.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { PausePlan } from './use-cases/pause-plan.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { CheckRefundAccount } from './use-cases/refund-check-account.js';
import { DecideRefund } from './use-cases/refund-decide.js';
import { OfferRefunds } from './use-cases/refund-offer.js';
import { ProposeRefund } from './use-cases/refund-propose.js';
import { SettleRefunds } from './use-cases/refund-settle.js';
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

const exitUseCases = [
  FixClaim,
  FixClaimsDue,
  ProposeRefund,
  SetOffClaim,
  DecideRefund,
  OfferRefunds,
  SettleRefunds,
  RecordHeirs,
  CheckRefundAccount,
  ViewExits,
  ViewExitOutlook,
  ViewShareLiquidity,
  DrawExitStatement,
];

@Module({
  imports: [BankingModule, LedgerModule],
  providers: [ShareBook, SharesPrivacy, ...useCases, ...exitUseCases],
  exports: [ShareBook, ...useCases, ...exitUseCases],
})
export class SharesModule {}

@Module({ imports: [SharesModule], controllers: [SharesController, ShareRegisterController] })
export class SharesHttpModule {}

const exitJobs = [
  SendExitLetters,
  ShareExitDaily,
  ClaimLetterJob,
  SetOffLetterJob,
  ApprovedLetterJob,
  DeferredLetterJob,
];

@Module({ imports: [SharesModule], providers: [MembershipBeganJob, ...exitJobs] })
export class SharesJobsModule {}
