export type { LoanAgreement } from './core/agreement.js';
export type { LoanTerm } from './core/schedule.js';
export type { LoanAct } from './core/plan-event.js';
export { interestBetween, type Movement } from './core/interest.js';
export { LoansHttpModule, LoansModule } from './loans.module.js';
export { AgreeLoan } from './use-cases/agree-loan.js';
export { RecordLoanEvent } from './use-cases/record-loan-event.js';
export { ReclassifyLoans } from './use-cases/reclassify-loans.js';
export { loansWaiting } from './use-cases/count-waiting.js';
