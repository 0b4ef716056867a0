import type { components } from '../../lib/api.gen';

type Schemas = components['schemas'];
export type Loan = Schemas['LoanView'];
export type LoanSummary = Schemas['LoanSummaryView'];
export type LoanList = Schemas['LoanListView'];
export type OwnLoans = Schemas['OwnLoansView'];
export type LoanEvent = Loan['events'][number];
export type LoanTerm = Loan['terms'][number];

export const REPAYMENTS = ['bullet', 'annuity', 'linear', 'free'] as const;
export const DAY_COUNTS = ['30E/360', 'ACT/365', 'ACT/ACT'] as const;
export const INTERVALS = ['1', '3', '6', '12'] as const;
