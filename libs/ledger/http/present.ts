import { formatEuro, type Cents } from '#libs/kernel/index.js';
import type { Language } from '#libs/platform/index.js';
import type { Account } from '../core/account.js';
import type { JournalEntry } from '../core/journal-entry.js';
import type { TrialBalance } from '../core/trial-balance.js';
import type { AccountingPeriod } from '../data/accounting-periods.js';
import type { OpenItemList } from '../use-cases/view-open-items.js';
import type { JournalEntryView, LedgerAccountView, OpenItemListView, TrialBalanceView } from './ledger.views.js';
import type { AccountingPeriodView } from './periods.dto.js';

const nameIn = (named: { nameNl: string; nameEn: string }, language: Language): string =>
  language === 'nl' ? named.nameNl : named.nameEn;

export const presentAccount = (account: Account, language: Language): LedgerAccountView => ({
  number: account.number,
  name: nameIn(account, language),
  type: account.type,
  normal_balance: account.normalBalance,
  rgs_code: account.rgsCode,
  role: account.role,
  control: account.control,
  vat_box: account.vatBox,
  must_be_zero: account.mustBeZero,
});

export const presentPeriod = (period: AccountingPeriod): AccountingPeriodView => ({
  period: period.period,
  year: period.year,
  starts_on: period.startsOn,
  ends_on: period.endsOn,
  state: period.state,
  version: period.version,
});

export const presentTrialBalance = ({ rows, totals }: TrialBalance, language: Language): TrialBalanceView => ({
  rows: rows.map((row) => ({ number: row.number, name: nameIn(row, language), ...inEuro(row) })),
  totals: inEuro(totals),
});

const inEuro = (amounts: { opening: Cents; debit: Cents; credit: Cents; closing: Cents }) => ({
  opening: formatEuro(amounts.opening),
  debit: formatEuro(amounts.debit),
  credit: formatEuro(amounts.credit),
  closing: formatEuro(amounts.closing),
});

export const presentEntry = (entry: JournalEntry, language: Language): JournalEntryView => ({
  entry_id: entry.entryId,
  journal: entry.journal,
  year: entry.year,
  number: entry.number,
  date: entry.date,
  period: entry.period,
  description: entry.description,
  source_kind: entry.sourceKind,
  source_id: entry.sourceId,
  reversal_of: entry.reversalOf,
  reversed_by: entry.reversedBy,
  posted_at: entry.postedAt,
  lines: entry.lines.map((line) => ({
    line_no: line.lineNo,
    account: line.account,
    account_name: language === 'nl' ? line.accountNameNl : line.accountNameEn,
    debit: formatEuro(line.debit),
    credit: formatEuro(line.credit),
    description: line.description,
    relation_id: line.relationId,
    member_id: line.memberId,
    project_id: line.projectId,
    vat_treatment: line.vatTreatment,
  })),
});

export const presentOpenItems = ({ on, items, tieOut }: OpenItemList): OpenItemListView => ({
  on,
  items: items.map((item) => ({
    open_item_id: item.openItemId,
    kind: item.kind,
    account: item.account,
    relation_id: item.relationId,
    source_kind: item.sourceKind,
    source_id: item.sourceId,
    reference: item.reference,
    date: item.date,
    due_on: item.dueOn,
    amount: formatEuro(item.amount),
    open: formatEuro(item.open),
  })),
  tie_out: tieOut.map(({ account, ledger, openItems, difference }) => ({
    account,
    ledger: formatEuro(ledger),
    open_items: formatEuro(openItems),
    difference: formatEuro(difference),
  })),
});
