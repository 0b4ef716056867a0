import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BankingModule } from '#libs/banking/index.js';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import { ShareCollectionsController } from './http/collections.controller.js';
import { SharePapersController } from './http/share-papers.controller.js';
import { ShareDisputesController } from './http/share-disputes.controller.js';
import { ShareExitController } from './http/share-exit.controller.js';
import { ShareExitsController } from './http/share-exits.controller.js';
import { ShareRequestsController } from './http/share-requests.controller.js';
import { ShareRegisterController } from './http/share-register.controller.js';
import { SharesController } from './http/shares.controller.js';
import { ShareExitDaily } from './jobs/exit-daily.js';
import {
  ApprovedLetterJob,
  ClaimLetterJob,
  DeferredLetterJob,
  LoweredLetterJob,
  PaidLetterJob,
  ResolvedLetterJob,
  SetOffLetterJob,
} from './jobs/exit-letters.jobs.js';
import { SharesImport } from './imports/shares-import.js';
import { MembershipBeganJob } from './jobs/membership-began.job.js';
import './exit-messages.js';
import { PaymentRequestsJob } from './jobs/payment-requests.job.js';
import './messages.js';
import { SharesPrivacy } from './privacy.js';
import { ShareBook } from './share-book.js';
import { ShareFollowers } from './share-follower.js';
import { ShareDeductions } from './share-deductions.js';
import { AgreePlan } from './use-cases/agree-plan.js';
import { ChangeObligation } from './use-cases/change-obligation.js';
import { CollectMonth } from './use-cases/collect-month.js';
import { CollectPart } from './use-cases/collect-part.js';
import { CorrectMovement } from './use-cases/correct-movement.js';
import { DeductionAgreements } from './use-cases/deduction-agreements.js';
import { ClaimFollows } from './use-cases/claim-follows.js';
import { FixClaim } from './use-cases/exit-fix-claim.js';
import { FixClaimsDue } from './use-cases/exit-fix-due.js';
import { RecordHeirs } from './use-cases/exit-heirs.js';
import { CorrectClaim } from './use-cases/exit-correct-claim.js';
import { RecordDispute } from './use-cases/exit-dispute.js';
import { ViewOwnDebts } from './use-cases/exit-debts.js';
import { ResolveDispute } from './use-cases/exit-resolve-dispute.js';
import { SendExitLetters } from './use-cases/exit-letters.js';
import { ViewShareLiquidity } from './use-cases/exit-liquidity.js';
import { ViewExitOutlook } from './use-cases/exit-outlook.js';
import { SetOffClaim } from './use-cases/exit-set-off.js';
import { DrawExitStatement } from './use-cases/exit-statement.js';
import { ViewExits } from './use-cases/exit-view.js';
import { LeaveDirectDebit } from './use-cases/leave-direct-debit.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { PausePlan } from './use-cases/pause-plan.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { CheckRefundAccount } from './use-cases/refund-check-account.js';
import { DecideRefund } from './use-cases/refund-decide.js';
import { OfferRefunds } from './use-cases/refund-offer.js';
import { ProposeRefund } from './use-cases/refund-propose.js';
import { SettleRefunds } from './use-cases/refund-settle.js';
import { ReturnOverpayment } from './use-cases/return-overpayment.js';
import { SendPaymentRequests } from './use-cases/send-payment-requests.js';
import { SettleInstalments } from './use-cases/settle-instalments.js';
import { SettleOverpayments } from './use-cases/settle-overpayments.js';
import { SettleTransfers } from './use-cases/settle-transfers.js';
import { ShareRequests } from './use-cases/share-requests.js';
import { TakeBackOverpayment } from './use-cases/take-back-overpayment.js';
import { ViewSharePaper } from './use-cases/view-share-paper.js';
import { WatchTerms } from './use-cases/watch-terms.js';
import { ViewShare } from './use-cases/view-share.js';
import { ExportShareRegister } from './use-cases/export-share-register.js';
import { PrintShareRegister } from './use-cases/print-share-register.js';
import { SumShareRegister } from './use-cases/sum-share-register.js';
import { ViewShareRegister } from './use-cases/view-share-register.js';
import { ViewShareTieOut } from './use-cases/view-share-tie-out.js';

const useCases = [
  OpenShareAccount,
  AgreePlan,
  PausePlan,
  RecordPayment,
  ChangeObligation,
  CorrectMovement,
  DeductionAgreements,
  CollectMonth,
  ReturnOverpayment,
  TakeBackOverpayment,
  ShareRequests,
  ViewSharePaper,
  ViewShare,
  ExportShareRegister,
  PrintShareRegister,
  SumShareRegister,
  ViewShareRegister,
  ViewShareTieOut,
];

const exitUseCases = [
  ClaimFollows,
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
  CorrectClaim,
  RecordDispute,
  ResolveDispute,
  ViewOwnDebts,
];

/** What banking calls when the bank did something. */
const settlement = [SettleInstalments, SettleTransfers, SettleOverpayments, LeaveDirectDebit];

@Module({
  imports: [BankingModule, DiscoveryModule, LedgerModule],
  providers: [
    ShareBook,
    ShareFollowers,
    ShareDeductions,
    SharesPrivacy,
    SharesImport,
    ...settlement,
    ...useCases,
    ...exitUseCases,
  ],
  exports: [ShareBook, ShareDeductions, ...useCases, ...exitUseCases],
})
export class SharesModule {}

@Module({
  imports: [SharesModule],
  controllers: [
    SharesController,
    ShareRegisterController,
    ShareCollectionsController,
    ShareRequestsController,
    SharePapersController,
    ShareExitController,
    ShareExitsController,
    ShareDisputesController,
  ],
})
export class SharesHttpModule {}

const exitJobs = [
  SendExitLetters,
  ShareExitDaily,
  ClaimLetterJob,
  SetOffLetterJob,
  ApprovedLetterJob,
  DeferredLetterJob,
  LoweredLetterJob,
  PaidLetterJob,
  ResolvedLetterJob,
];

@Module({
  imports: [SharesModule],
  providers: [MembershipBeganJob, PaymentRequestsJob, SendPaymentRequests, CollectPart, WatchTerms, ...exitJobs],
})
export class SharesJobsModule {}
