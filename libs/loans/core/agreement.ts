import { Temporal } from 'temporal-polyfill';
import { DomainError, type Cents, type Decimal, type Fault, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { DayCount } from './day-count.js';

/** How a loan is paid back. `free`: whenever it suits, at the latest on the last day. */
export const REPAYMENTS = ['bullet', 'annuity', 'linear', 'free'] as const;
export type Repayment = (typeof REPAYMENTS)[number];

/** Months between two terms. */
export const INTERVALS = [1, 3, 6, 12] as const;

/** What member and co-operative agreed; never changed afterwards. */
export interface LoanAgreement {
  readonly member_id: Id;
  readonly amount: Cents;
  readonly agreed_on: LocalDate;
  /** From when terms count: the day the money is to come. */
  readonly starts_on: LocalDate;
  /** Per year. */
  readonly interest_percent: Decimal;
  readonly day_count: DayCount;
  readonly term_months: number;
  readonly every_months: number;
  readonly repayment: Repayment;
  /** Paid back only after all other creditors when the co-operative fails. */
  readonly subordinated: boolean;
  /** The lender is on the board: then the remark says who decided instead (BW 2:47 as it applies to co-operatives). */
  readonly lender_on_board: boolean;
  readonly conflict_remark: string;
  /** When was looked at whether deposit-taking and prospectus law touch the loan (Wft). */
  readonly wft_checked_on: LocalDate;
  readonly wft_note: string;
}

export interface Loan extends LoanAgreement {
  readonly loan_id: Id;
  readonly number: number;
  /** Taken back before any money came. */
  readonly withdrawn_on: LocalDate | null;
  readonly version: number;
}

/** The same day so many months later; the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate;

/** The day by which everything is paid back. */
export const endOf = (loan: Pick<LoanAgreement, 'starts_on' | 'term_months'>): LocalDate =>
  addMonths(loan.starts_on, loan.term_months);

/** @throws invalid_input with every fault found */
export function checkAgreement(loan: LoanAgreement): void {
  const faults: Fault[] = [];
  if (loan.term_months % loan.every_months !== 0) faults.push({ pointer: '/term_months', code: 'loan_term_not_whole' });
  if (loan.starts_on < loan.agreed_on) faults.push({ pointer: '/starts_on', code: 'loan_starts_before_agreed' });
  if (loan.wft_checked_on > loan.agreed_on) faults.push({ pointer: '/wft_checked_on', code: 'loan_wft_too_late' });
  if (loan.lender_on_board && loan.conflict_remark === '')
    faults.push({ pointer: '/conflict_remark', code: 'loan_conflict_remark' });
  if (faults.length > 0) throw DomainError.faults(faults);
}
