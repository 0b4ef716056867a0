import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import type { PostingAccount } from './account.js';
import { checkEntry } from './check-entry.js';
import { debitSide, type JournalEntryDraft, type JournalLineDraft } from './journal-entry.js';

const ACCOUNTS: PostingAccount[] = [
  { number: '1300', role: 'debtors', control: 'receivable' },
  { number: '0500', role: null, control: 'member_capital' },
  { number: '1010', role: 'bank', control: 'bank' },
  { number: '8000', role: 'revenue_standard', control: null },
  { number: '1800', role: 'vat_standard', control: null },
];
const find = (name: string) => ACCOUNTS.find(({ number, role }) => number === name || role === name);

const relationId = newId();
const memberId = newId();
const opens = { reference: 'F2026-0001', dueOn: localDate('2026-11-30') };
const EUR = (amount: number) => cents(amount * 100);

const entry = (...lines: JournalLineDraft[]): JournalEntryDraft => ({
  journal: 'sales',
  date: localDate('2026-10-31'),
  description: 'Factuur F2026-0001',
  sourceKey: 'invoice:1:finalised',
  sourceKind: 'invoice',
  sourceId: newId(),
  lines,
});
const codes = (draft: JournalEntryDraft) => checkEntry(draft, find).map(({ pointer, code }) => `${pointer} ${code}`);

describe('an entry', () => {
  it('with debtors, revenue and VAT is right', () => {
    const draft = entry(
      { account: 'debtors', debit: EUR(121), relationId, opens },
      { account: 'revenue_standard', credit: EUR(100), vatTreatment: 'standard' },
      { account: 'vat_standard', credit: EUR(21), vatTreatment: 'standard' },
    );
    expect(codes(draft)).toEqual([]);
  });

  const revenue: JournalLineDraft = { account: '8000', credit: EUR(100) };
  it.each<[string, JournalLineDraft[], string[]]>([
    ['one line', [{ account: 'bank', debit: EUR(1) }], ['/lines entry_needs_two_lines', '/lines entry_out_of_balance']],
    ['no lines', [], ['/lines entry_needs_two_lines']],
    ['a cent too much', [{ account: 'bank', debit: cents(10_001) }, revenue], ['/lines entry_out_of_balance']],
    [
      'a line of nil',
      [{ account: 'bank', debit: EUR(100) }, revenue, { account: '1800', credit: EUR(0) }],
      ['/lines/2 line_needs_amount'],
    ],
    [
      'negative amounts',
      [
        { account: 'bank', debit: EUR(-100) },
        { account: '8000', credit: EUR(-100) },
      ],
      ['/lines/0 line_needs_amount', '/lines/1 line_needs_amount'],
    ],
    ['an unknown account', [{ account: '9999', debit: EUR(100) }, revenue], ['/lines/0/account account_unknown']],
    [
      'debtors without a customer',
      [{ account: '1300', debit: EUR(100), opens }, revenue],
      ['/lines/0 account_needs_relation'],
    ],
    [
      'member capital without a member',
      [
        { account: 'bank', debit: EUR(100) },
        { account: '0500', credit: EUR(100) },
      ],
      ['/lines/1 account_needs_member'],
    ],
    [
      'debtors without an open item',
      [{ account: '1300', debit: EUR(100), relationId }, revenue],
      ['/lines/0 account_needs_open_item'],
    ],
    [
      'a line that opens and settles',
      [{ account: '1300', debit: EUR(100), relationId, opens, settles: newId() }, revenue],
      ['/lines/0 account_needs_open_item'],
    ],
    [
      'an open item on the bank',
      [{ account: 'bank', debit: EUR(100), opens }, revenue],
      ['/lines/0 account_has_no_open_items'],
    ],
    [
      'two new open items',
      [
        { account: '1300', debit: EUR(50), relationId, opens },
        { account: '1300', debit: EUR(50), relationId, opens },
        revenue,
      ],
      ['/lines entry_opens_one_item'],
    ],
  ])('with %s is refused', (_, lines, expected) => {
    expect(codes(entry(...lines))).toEqual(expected);
  });

  it('says by how much it is out of balance', () => {
    const [fault] = checkEntry(entry({ account: 'bank', debit: cents(10_001) }, revenue), find);
    expect(fault).toMatchObject({ code: 'entry_out_of_balance', params: { difference: '0.01' } });
  });

  it('of member capital paid by bank is right: a bank account is its own card', () => {
    const paid: JournalLineDraft = { account: '0500', credit: EUR(50), memberId };
    expect(codes(entry({ account: 'bank', debit: EUR(50) }, paid))).toEqual([]);
  });

  it('is out of balance exactly when its amounts do not cancel', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 30 }), (amounts) => {
        const draft = entry(...amounts.map((value) => ({ ...debitSide(cents(value)), account: '8000' })));
        const balanced = amounts.reduce((a, b) => a + b) === 0;
        expect(codes(draft)).toEqual(balanced ? [] : ['/lines entry_out_of_balance']);
        const rest = -amounts.reduce((a, b) => a + b);
        const repaired = [...draft.lines, ...(rest === 0 ? [] : [{ ...debitSide(cents(rest)), account: 'bank' }])];
        expect(codes({ ...draft, lines: repaired })).toEqual([]);
      }),
    );
  });
});
