export { ACCOUNT_ROLES, type Account, type AccountRole, type OpenItemKind } from './core/account.js';
export { checkEntry, type FindAccount } from './core/check-entry.js';
export {
  creditSide,
  debitSide,
  type Journal,
  type JournalEntry,
  type JournalEntryDraft,
  type JournalLine,
  type JournalLineDraft,
  type Side,
} from './core/journal-entry.js';
export type { TrialBalance, TrialBalanceRow } from './core/trial-balance.js';
export { vatGroups, type TaxedLine, type VatGroup } from './core/vat/vat-groups.js';
export { VAT_TREATMENTS, type VatTreatment, type VatTreatmentFacts } from './core/vat/vat-table.js';
export { isBookableOn, openYear } from './data/accounting-periods.js';
export { createChart } from './data/accounts.js';
export {
  readBalances,
  readFinancialYears,
  readMemberBalances,
  readTieOut,
  readTrialBalance,
  type FinancialYear,
  type TieOut,
} from './data/balances.js';
export { readJournalEntries, type EntryFilter } from './data/journal-entries.js';
export { readOpenAmounts, readOpenItems, type OpenItem } from './data/open-items.js';
export { LedgerHttpModule } from './ledger-http.module.js';
export { Ledger, type Offset, type Posted } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export { vatRate, vatTreatment } from './vat.js';
