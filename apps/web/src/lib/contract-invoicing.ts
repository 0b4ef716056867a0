import type { components } from './api.gen';

/** The shapes of invoices, runs and the ledger; see `contract.ts`. */
type Schemas = components['schemas'];

export type Unbilled = Schemas['UnbilledView'];
export type UnbilledRow = Schemas['UnbilledItemView'];
export type Delivery = Schemas['DeliveryResource'];
export type FixedFee = Schemas['FixedFeeResource'];

export type InvoiceProblem = Schemas['ProblemView'];
export type InvoiceSummary = Schemas['InvoiceSummaryView'];
export type InvoiceDetail = Schemas['InvoiceDetailView'];
export type InvoiceLine = Schemas['LineInput'];
export type DraftLine = Schemas['DraftLineInput'];

/** What stands in the way of becoming final; the other problems are only to look at. */
export const blockersOf = (invoice: { problems: InvoiceProblem[] }): InvoiceProblem[] =>
  invoice.problems.filter((problem) => problem.blocking);

export type Run = Schemas['RunView'];
export type RunDetail = Schemas['RunDetailView'];
export type RunItem = Schemas['RunItemView'];

export type TrialBalance = Schemas['TrialBalanceView'];
export type JournalEntry = Schemas['JournalEntryView'];
export type AccountingPeriod = Schemas['AccountingPeriodView'];
