/** What the office looks an account up by, so that a chart may number its accounts as it likes. */
export const ACCOUNT_ROLES = [
  'debtors',
  'creditors',
  'bank',
  'cash',
  'revenue_standard',
  'revenue_reduced',
  'revenue_untaxed',
  'revenue_exempt',
  'vat_standard',
  'vat_reduced',
  'input_vat',
  'vat_return_payable',
  'vat_return_receivable',
  'year_result',
  'suspense',
  'payment_batch',
  'collection_batch',
  'payment_difference',
  'rounding',
  'member_capital',
  'member_capital_receivable',
  'member_current',
  'member_exit',
  'member_distribution',
  'wages_clearing',
] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export type AccountType = 'asset' | 'liability' | 'equity' | 'revenue' | 'expense';

/** The subledger an account is the total of (finance facts 12.5). */
export type Control =
  | 'receivable'
  | 'payable'
  | 'bank'
  | 'member_capital'
  | 'member_capital_receivable'
  | 'member_current'
  | 'member_distribution'
  | 'member_exit'
  | 'member_loan';

/** The kinds of control account that are the sum of open items. */
export type OpenItemKind = 'receivable' | 'payable';

export const isOpenItemControl = (control: Control | null): control is OpenItemKind =>
  control === 'receivable' || control === 'payable';

/** What posting needs to know of an account. */
export interface PostingAccount {
  readonly number: string;
  readonly role: AccountRole | null;
  readonly control: Control | null;
}

/** One account of a co-operative's chart, with its code in the Referentie GrootboekSchema. */
export interface Account extends PostingAccount {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly type: AccountType;
  readonly normalBalance: 'D' | 'C';
  readonly rgsCode: string;
  /** Box of the VAT return it feeds. */
  readonly vatBox: string | null;
  /** A clearing account: zero or explained when a month closes. */
  readonly mustBeZero: boolean;
}

/** Revenue and expenses start every financial year at nil. */
export const isResult = (type: AccountType): boolean => type === 'revenue' || type === 'expense';

/** The card a control account's line must name; a bank account is its own card. */
export function cardOf(control: Control | null): 'relation' | 'member' | null {
  if (control === null || control === 'bank') return null;
  return isOpenItemControl(control) ? 'relation' : 'member';
}
