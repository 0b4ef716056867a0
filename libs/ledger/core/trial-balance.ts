import { add, subtract, sum, ZERO, type Cents } from '#libs/kernel/index.js';
import { isResult, type AccountRole, type AccountType } from './account.js';

/** What was posted on an account, debit minus credit before the first day and each side from then on. */
export interface AccountSums {
  readonly number: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly type: AccountType;
  readonly role: AccountRole | null;
  /** Before the financial year of the first day. */
  readonly earlierYears: Cents;
  /** In that year, before the first day. */
  readonly earlierThisYear: Cents;
  readonly debit: Cents;
  readonly credit: Cents;
}

/** Opening and closing balances are debit minus credit: a credit balance is negative. */
export interface TrialBalanceRow {
  readonly number: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly opening: Cents;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly closing: Cents;
}

export interface TrialBalance {
  readonly rows: readonly TrialBalanceRow[];
  /** `opening` and `closing` are zero when all is well. */
  readonly totals: { readonly opening: Cents; readonly debit: Cents; readonly credit: Cents; readonly closing: Cents };
}

/**
 * The trial balance (proef- en saldibalans) of the accounts that moved. Revenue and expenses open every financial year at
 * nil; what earlier years left on them opens on the account of the year's result until the year is closed (finance facts 12.7b).
 */
export function trialBalance(accounts: readonly AccountSums[]): TrialBalance {
  const result = sum(accounts.filter(({ type }) => isResult(type)).map(({ earlierYears }) => earlierYears));
  const rows = accounts.map((account): TrialBalanceRow => {
    const { number, nameNl, nameEn, debit, credit } = account;
    const carried = isResult(account.type) ? ZERO : account.earlierYears;
    const opening = add(add(carried, account.earlierThisYear), account.role === 'year_result' ? result : ZERO);
    return { number, nameNl, nameEn, opening, debit, credit, closing: subtract(add(opening, debit), credit) };
  });
  const total = (pick: 'opening' | 'debit' | 'credit' | 'closing') => sum(rows.map((row) => row[pick]));
  return {
    rows: rows.filter(moved),
    totals: { opening: total('opening'), debit: total('debit'), credit: total('credit'), closing: total('closing') },
  };
}

const moved = (row: TrialBalanceRow): boolean => row.opening !== 0 || row.debit !== 0 || row.credit !== 0;
