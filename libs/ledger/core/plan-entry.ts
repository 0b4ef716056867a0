import { DomainError, negate, subtract, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { isOpenItemControl, type OpenItemKind, type PostingAccount } from './account.js';
import { checkEntry } from './check-entry.js';
import { signed, type JournalEntryDraft, type JournalLineDraft } from './journal-entry.js';
import { checkPosting, type PeriodState } from './period-state.js';
import { checkSettlement } from './settlement.js';

export interface PostingPeriod {
  readonly period: string;
  readonly year: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: PeriodState;
}

export interface OpenItemRest {
  readonly openItemId: Id;
  readonly account: string;
  readonly relationId: Id;
  readonly reference: string;
  /** What is still open: positive as its kind is owed, negative for a credit. */
  open: Cents;
}

/** What must be known of the books to post a number of entries. */
export interface Books {
  readonly accounts: readonly PostingAccount[];
  readonly periods: readonly PostingPeriod[];
  readonly items: readonly OpenItemRest[];
}

export interface PlannedLine {
  readonly account: PostingAccount;
  readonly draft: JournalLineDraft;
}

/** An entry that may be written, with all that follows from it. Amounts of open items are positive as their kind is owed. */
export interface PlannedEntry {
  readonly draft: JournalEntryDraft;
  readonly period: PostingPeriod;
  readonly lines: readonly PlannedLine[];
  readonly opens: readonly (PlannedLine & { readonly kind: OpenItemKind; readonly amount: Cents })[];
  readonly settles: readonly { readonly openItemId: Id; readonly amount: Cents }[];
}

/**
 * Checks an entry against the books and says what is to be written. What it settles is taken off `books.items`, so that
 * the next entry sees the rest.
 * @throws period_missing, period_locked, period_soft_closed, open_item_unknown, settlement_too_large (409), entry_refused (422)
 */
export function planEntry(draft: JournalEntryDraft, books: Books, isBookkeeper: boolean): PlannedEntry {
  const period = books.periods.find(({ startsOn, endsOn }) => startsOn <= draft.date && draft.date <= endsOn);
  if (!period) throw new DomainError('conflict', 'period_missing', { date: draft.date });
  checkPosting(period, isBookkeeper);
  const find = (name: string) => books.accounts.find(({ number, role }) => number === name || role === name);
  const faults = checkEntry(draft, find);
  if (faults.length > 0) throw new DomainError('invalid', 'entry_refused', { description: draft.description }, faults);
  const lines = draft.lines.map((line): PlannedLine => ({ account: find(line.account)!, draft: line }));
  return {
    draft,
    period,
    lines,
    opens: lines.flatMap((line) => {
      const kind = openItemKind(line);
      return line.draft.opens && kind ? [{ ...line, kind, amount: owed(kind, line.draft) }] : [];
    }),
    settles: lines.flatMap((line) => settlement(line, books)),
  };
}

function settlement(line: PlannedLine, books: Books): PlannedEntry['settles'] {
  const kind = openItemKind(line);
  if (!line.draft.settles || !kind) return [];
  const item = books.items.find(({ openItemId }) => openItemId === line.draft.settles);
  if (!item || item.account !== line.account.number || item.relationId !== line.draft.relationId)
    throw new DomainError('conflict', 'open_item_unknown');
  const amount = negate(owed(kind, line.draft));
  checkSettlement(amount, item.open, item.reference);
  item.open = subtract(item.open, amount);
  return [{ openItemId: item.openItemId, amount }];
}

const openItemKind = ({ account }: PlannedLine): OpenItemKind | undefined =>
  isOpenItemControl(account.control) ? account.control : undefined;

/** A customer owes what is on the debit side, a supplier is owed what is on the credit side. */
const owed = (kind: OpenItemKind, line: JournalLineDraft): Cents =>
  kind === 'receivable' ? signed(line) : negate(signed(line));
