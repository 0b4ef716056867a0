import { Module } from '@nestjs/common';
import { BankingModule } from '#libs/banking/index.js';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import { LoansController } from './http/loans.controller.js';
import './messages.js';
import { LoansPrivacy } from './privacy.js';
import { AgreeLoan } from './use-cases/agree-loan.js';
import { DrawLoanPapers } from './use-cases/draw-loan-papers.js';
import { OfferLoanPayment } from './use-cases/offer-loan-payment.js';
import { ReclassifyLoans } from './use-cases/reclassify-loans.js';
import { RecordLoanEvent } from './use-cases/record-loan-event.js';
import { SettleLoanInterest, SettleLoanReceipts, SettleLoanRepayments } from './use-cases/settle-loan-orders.js';
import { TakeBackLoanPayment } from './use-cases/take-back-loan-payment.js';
import { ViewLoans } from './use-cases/view-loans.js';
import { WithdrawLoan } from './use-cases/withdraw-loan.js';

const useCases = [
  AgreeLoan,
  DrawLoanPapers,
  OfferLoanPayment,
  ReclassifyLoans,
  RecordLoanEvent,
  TakeBackLoanPayment,
  ViewLoans,
  WithdrawLoan,
];

/** What banking calls when the bank did something. */
const settlement = [SettleLoanReceipts, SettleLoanInterest, SettleLoanRepayments];

@Module({
  imports: [BankingModule, LedgerModule],
  providers: [...useCases, ...settlement, LoansPrivacy],
  exports: useCases,
})
export class LoansModule {}

@Module({ imports: [LoansModule], controllers: [LoansController] })
export class LoansHttpModule {}
