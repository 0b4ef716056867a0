import { Module } from '@nestjs/common';
import './data/refusals.js';
import { Ledger } from './ledger.js';
import './messages.js';
import { LedgerPrivacy } from './privacy.js';
import { ChangeAccountingPeriod } from './use-cases/change-accounting-period.js';
import { ReverseJournalEntry } from './use-cases/reverse-journal-entry.js';
import { ViewAccountingPeriods } from './use-cases/view-accounting-periods.js';
import { ViewJournalEntries } from './use-cases/view-journal-entries.js';
import { ViewLedgerAccounts } from './use-cases/view-ledger-accounts.js';
import { ViewOpenItems } from './use-cases/view-open-items.js';
import { ViewTrialBalance } from './use-cases/view-trial-balance.js';

const PROVIDERS = [
  Ledger,
  ChangeAccountingPeriod,
  ReverseJournalEntry,
  ViewAccountingPeriods,
  ViewJournalEntries,
  ViewLedgerAccounts,
  ViewOpenItems,
  ViewTrialBalance,
];

@Module({ providers: [...PROVIDERS, LedgerPrivacy], exports: PROVIDERS })
export class LedgerModule {}
