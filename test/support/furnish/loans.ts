import { newId } from '#libs/kernel/index.js';
import type { Furniture, Put } from './furniture.js';

/** A member loan whose money has come. */
export async function furnishLoans(put: Put, id: Furniture, word: string): Promise<void> {
  await put('member_loan', {
    loan_id: id.loan_id,
    number: 1,
    member_id: id.member_id,
    amount_cents: 100_000,
    agreed_on: '2026-10-01',
    starts_on: '2026-10-01',
    interest_percent: '2.5',
    day_count: '30E/360',
    term_months: 12,
    every_months: 12,
    repayment: 'bullet',
    subordinated: false,
    lender_on_board: true,
    conflict_remark: word,
    wft_checked_on: '2026-10-01',
    wft_note: word,
  });
  await put('member_loan_event', {
    event_id: newId(),
    loan_id: id.loan_id,
    kind: 'received',
    date: '2026-10-31',
    principal_cents: 100_000,
    reason: word,
    entry_id: id.journal_entry_id,
  });
}
