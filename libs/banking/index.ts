export { dutchCreditorIdentifier, isCreditorIdentifier } from './core/creditor-identifier.js';
export { mandateFault, type Mandate, type MandateKind } from './core/mandate.js';
export type { Party } from './core/party.js';
export type { PartyAccount } from './core/party-account.js';
export type {
  NewCollection,
  NewOrder,
  NewPayment,
  NewReceipt,
  Offered,
  OrderKind,
  OrderState,
  PaymentOrder,
  Purpose,
  SourceRef,
} from './core/payment-order.js';
export { mandateOf, mandatesOfParties, signMandate, type NewMandate } from './data/mandates.js';
export { FollowsMandates, type MandateFollower } from './mandate-follower.js';
export { readCollectionSettings, type CollectionSettings } from './data/collection-settings.js';
export {
  expectReceipt,
  expectReceipts,
  offerCollections,
  offerPayments,
  ordersOf,
  withdrawOrders,
} from './data/offering.js';
export { partyAccount, partyAccounts, recordPartyAccount } from './data/party-accounts.js';
export { BankingHttpModule, BankingJobsModule, BankingModule } from './banking.module.js';
export {
  SettlesOrders,
  type Movement,
  type ReceiptUndone,
  type Received,
  type Returned,
  type SettlementHandler,
} from './settlement-handler.js';
export { ApproveBatch } from './use-cases/approve-batch.js';
export { ConfirmPartyAccount } from './use-cases/party-accounts.js';
export { ExportBatch } from './use-cases/export-batch.js';
export { MakeBatch } from './use-cases/make-batch.js';
export { ReturnOrder } from './use-cases/return-order.js';
export { SettleBatch } from './use-cases/settle-batch.js';
export { takeBackPayment } from './use-cases/take-back-payment.js';
export { StopMandate } from './use-cases/stop-mandate.js';
export { bankingWaiting } from './data/waiting.js';
