import { Choice, DateField, Euro, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import { ACCOUNT_ROLES } from '../core/account.js';
import { JOURNALS } from '../core/journal-entry.js';
import { VAT_TREATMENTS } from '../core/vat/vat-table.js';

export class LedgerAccountView {
  @Text() number: string;
  @Text() name: string;
  @Choice(['asset', 'liability', 'equity', 'revenue', 'expense']) type: string;
  @Choice(['D', 'C']) normal_balance: string;
  @Text() rgs_code: string;
  @Choice(ACCOUNT_ROLES, { nullable: true }) role: string | null;
  @Text({ nullable: true, description: 'the subledger it is the total of' }) control: string | null;
  @Text({ nullable: true }) vat_box: string | null;
  @Flag() must_be_zero: boolean;
}

export class LedgerAccountListView {
  @ListOf(LedgerAccountView) items: LedgerAccountView[];
}

export class BalanceTotalsView {
  @Euro({ description: 'debit minus credit' }) opening: string;
  @Euro() debit: string;
  @Euro() credit: string;
  @Euro({ description: 'debit minus credit' }) closing: string;
}

export class TrialBalanceRowView extends BalanceTotalsView {
  @Text() number: string;
  @Text() name: string;
}

export class TrialBalanceView {
  @ListOf(TrialBalanceRowView) rows: TrialBalanceRowView[];
  @Nested(BalanceTotalsView) totals: BalanceTotalsView;
}

export class JournalLineView {
  @Whole() line_no: number;
  @Text() account: string;
  @Text() account_name: string;
  @Euro() debit: string;
  @Euro() credit: string;
  @Text({ min: 0 }) description: string;
  @IdField({ nullable: true }) relation_id: string | null;
  @IdField({ nullable: true }) member_id: string | null;
  @IdField({ nullable: true }) project_id: string | null;
  @Choice(VAT_TREATMENTS, { nullable: true }) vat_treatment: string | null;
}

export class JournalEntryView {
  @IdField() entry_id: string;
  @Choice(JOURNALS) journal: string;
  @Whole() year: number;
  @Whole() number: number;
  @DateField() date: string;
  @Text() period: string;
  @Text() description: string;
  @Text() source_kind: string;
  @IdField() source_id: string;
  @IdField({ nullable: true, description: 'the entry this one takes back' }) reversal_of: string | null;
  @IdField({ nullable: true, description: 'the entry that takes this one back' }) reversed_by: string | null;
  @Text() posted_at: string;
  @ListOf(JournalLineView) lines: JournalLineView[];
}

export class JournalEntryListView {
  @ListOf(JournalEntryView) items: JournalEntryView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class OpenItemView {
  @IdField() open_item_id: string;
  @Choice(['receivable', 'payable']) kind: string;
  @Text() account: string;
  @IdField() relation_id: string;
  @Text() source_kind: string;
  @IdField() source_id: string;
  @Text() reference: string;
  @DateField() date: string;
  @DateField() due_on: string;
  @Euro() amount: string;
  @Euro({ description: 'negative when we owe the customer' }) open: string;
}

export class TieOutView {
  @Text() account: string;
  @Euro() ledger: string;
  @Euro() open_items: string;
  @Euro({ description: 'zero when the subledger ties out' }) difference: string;
}

export class OpenItemListView {
  @DateField() on: string;
  @ListOf(OpenItemView) items: OpenItemView[];
  @ListOf(TieOutView) tie_out: TieOutView[];
}
