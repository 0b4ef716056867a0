import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import './data/refusals.js';
import { CollectionSettingsController, PartyAccountsController } from './http/accounts.controller.js';
import { BatchCourseController, BatchesController } from './http/batches.controller.js';
import { MandatesController, OwnMandatesController } from './http/mandates.controller.js';
import { OrdersController, ReceiptsController } from './http/orders.controller.js';
import { NoticesJob } from './jobs/notices.job.js';
import './messages.js';
import { BankingPrivacy } from './privacy.js';
import { MandateFollowers } from './mandate-follower.js';
import { SettlementHandlers } from './settlement-handlers.js';
import { AnnounceBatch } from './use-cases/announce-batch.js';
import { AnswerOfBank } from './use-cases/answer-of-bank.js';
import { ApproveBatch } from './use-cases/approve-batch.js';
import { CancelBatch } from './use-cases/cancel-batch.js';
import { ChangeBatch } from './use-cases/change-batch.js';
import { CollectionSettingsActs } from './use-cases/collection-settings.js';
import { EndLapsedMandates } from './use-cases/end-lapsed-mandates.js';
import { ExportBatch } from './use-cases/export-batch.js';
import { MakeBatch } from './use-cases/make-batch.js';
import { MandatePaper } from './use-cases/mandate-paper.js';
import { Mandates, OwnMandates } from './use-cases/mandates.js';
import { ConfirmPartyAccount, PartyAccounts } from './use-cases/party-accounts.js';
import { RegisterReceipt } from './use-cases/register-receipt.js';
import { RemoveOrder } from './use-cases/remove-order.js';
import { ReopenOrder } from './use-cases/reopen-order.js';
import { ReturnOrder } from './use-cases/return-order.js';
import { SendNotices } from './use-cases/send-notices.js';
import { SettleBatch } from './use-cases/settle-batch.js';
import { SettleLines } from './use-cases/settle-lines.js';
import { SettleOrder } from './use-cases/settle-order.js';
import { StopMandate } from './use-cases/stop-mandate.js';
import { UndoReceipt } from './use-cases/undo-receipt.js';
import { UndoSettlement } from './use-cases/undo-settlement.js';
import { ViewBatches } from './use-cases/view-batches.js';
import { ViewBatchFile } from './use-cases/view-batch-file.js';
import { ViewMandatePaper } from './use-cases/view-mandate-paper.js';
import { ViewOrders } from './use-cases/view-orders.js';

const useCases = [
  AnnounceBatch,
  AnswerOfBank,
  ApproveBatch,
  CancelBatch,
  ChangeBatch,
  CollectionSettingsActs,
  ConfirmPartyAccount,
  ExportBatch,
  MakeBatch,
  MandatePaper,
  Mandates,
  OwnMandates,
  PartyAccounts,
  RegisterReceipt,
  RemoveOrder,
  ReopenOrder,
  ReturnOrder,
  SettleBatch,
  SettleOrder,
  StopMandate,
  UndoReceipt,
  UndoSettlement,
  ViewBatches,
  ViewBatchFile,
  ViewMandatePaper,
  ViewOrders,
];

@Module({
  imports: [DiscoveryModule, LedgerModule],
  providers: [...useCases, SettleLines, SettlementHandlers, MandateFollowers, BankingPrivacy],
  exports: useCases,
})
export class BankingModule {}

@Module({
  imports: [BankingModule],
  controllers: [
    BatchesController,
    BatchCourseController,
    OrdersController,
    ReceiptsController,
    OwnMandatesController,
    MandatesController,
    PartyAccountsController,
    CollectionSettingsController,
  ],
})
export class BankingHttpModule {}

@Module({ imports: [BankingModule], providers: [SendNotices, NoticesJob, EndLapsedMandates] })
export class BankingJobsModule {}
