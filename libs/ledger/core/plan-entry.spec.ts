import { describe, expect, it } from '@jest/globals';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import type { JournalEntryDraft, JournalLineDraft } from './journal-entry.js';
import { planEntry, type Books } from './plan-entry.js';
import type { PeriodState } from './period-state.js';

const customer = newId();
const supplier = newId();
const invoice = newId();
const bill = newId();

const period = (name: string, state: PeriodState) => ({
  period: name,
  year: 2026,
  startsOn: localDate(`${name}-01`),
  endsOn: localDate(`${name}-30`),
  state,
});
const books = (): Books => ({
  accounts: [
    { number: '1300', role: 'debtors', control: 'receivable' },
    { number: '1600', role: 'creditors', control: 'payable' },
    { number: '1010', role: 'bank', control: 'bank' },
    { number: '8000', role: 'revenue_standard', control: null },
  ],
  periods: [period('2026-09', 'locked'), period('2026-11', 'soft_closed'), period('2026-06', 'open')],
  items: [
    { openItemId: invoice, account: '1300', relationId: customer, reference: 'F2026-0001', open: cents(12_100) },
    { openItemId: bill, account: '1600', relationId: supplier, reference: '2026/77', open: cents(5_000) },
  ],
});
const entry = (date: string, ...lines: JournalLineDraft[]): JournalEntryDraft => ({
  journal: 'bank',
  date: localDate(date),
  description: 'Bankmutatie',
  sourceKey: `bank:${newId()}`,
  sourceKind: 'bank_transaction',
  sourceId: newId(),
  lines,
});
const received = (amount: number, settles = invoice, relationId = customer): JournalEntryDraft =>
  entry(
    '2026-06-15',
    { account: 'bank', debit: cents(amount) },
    { account: 'debtors', credit: cents(amount), relationId, settles },
  );

describe('planning an entry', () => {
  it.each([
    ['2026-09-15', true, 'period_locked'],
    ['2026-11-15', false, 'period_soft_closed'],
    ['2027-01-01', true, 'period_missing'],
  ])('on %s (bookkeeper: %s) is refused: %s', (date, isBookkeeper, code) => {
    expect(() => planEntry(entry(date), books(), isBookkeeper)).toThrow(expect.objectContaining({ code }));
  });

  it('lets the bookkeeper into a softly closed period', () => {
    const draft = { ...received(100), date: localDate('2026-11-15') };
    expect(planEntry(draft, books(), true).period.period).toBe('2026-11');
  });

  it('refuses what checkEntry refuses, naming the entry and its faults', () => {
    expect(() => planEntry(entry('2026-06-15'), books(), true)).toThrow(
      expect.objectContaining({
        code: 'entry_refused',
        params: { description: 'Bankmutatie' },
        faults: [{ pointer: '/lines', code: 'entry_needs_two_lines' }],
      }),
    );
  });

  it('opens a debt of the customer, and the opposite for a credit note', () => {
    const opens = { reference: 'F2026-0002', dueOn: localDate('2026-07-15') };
    const sale = entry(
      '2026-06-15',
      { account: 'debtors', debit: cents(12_100), relationId: customer, opens },
      { account: '8000', credit: cents(12_100) },
    );
    const credit = entry(
      '2026-06-15',
      { account: 'debtors', credit: cents(12_100), relationId: customer, opens },
      { account: '8000', debit: cents(12_100) },
    );
    expect(planEntry(sale, books(), true).opens).toMatchObject([{ kind: 'receivable', amount: 12_100 }]);
    expect(planEntry(credit, books(), true).opens).toMatchObject([{ kind: 'receivable', amount: -12_100 }]);
  });

  it('settles what a customer pays and what is paid to a supplier, as positive amounts', () => {
    expect(planEntry(received(12_100), books(), true).settles).toEqual([{ openItemId: invoice, amount: 12_100 }]);
    const paid = entry(
      '2026-06-15',
      { account: 'creditors', debit: cents(5_000), relationId: supplier, settles: bill },
      { account: 'bank', credit: cents(5_000) },
    );
    expect(planEntry(paid, books(), true).settles).toEqual([{ openItemId: bill, amount: 5_000 }]);
  });

  it('settles no more than is open, also over several entries', () => {
    const seen = books();
    planEntry(received(12_000), seen, true);
    expect(() => planEntry(received(101), seen, true)).toThrow(
      expect.objectContaining({ code: 'settlement_too_large', params: { reference: 'F2026-0001', open: '1.00' } }),
    );
    expect(planEntry(received(100), seen, true).settles).toHaveLength(1);
  });

  it.each([
    ['an item that does not exist', newId(), customer],
    ['an item of somebody else', invoice, supplier],
    ['an item of another account', bill, supplier],
  ])('does not settle %s', (_, item, relationId) => {
    expect(() => planEntry(received(100, item, relationId), books(), true)).toThrow(
      expect.objectContaining({ code: 'open_item_unknown' }),
    );
  });
});
