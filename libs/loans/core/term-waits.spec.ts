import { describe, expect, it } from '@jest/globals';
import { cents, Decimal, localDate, newId, type LocalDate } from '#libs/kernel/index.js';
import type { Loan } from './agreement.js';
import type { LoanEvent } from './card.js';
import { planEvent, type LoanAct } from './plan-event.js';
import { termWaitsSince } from './term-waits.js';
import type { PaidPart, UnderWay } from './under-way.js';

/** EUR 3,000.00 at 4%, back in three yearly parts of 1,000.00 with 120.00, 80.00 and 40.00 of interest. */
const loan: Loan = {
  loan_id: newId(),
  number: 7,
  member_id: newId(),
  amount: cents(300_000),
  agreed_on: localDate('2026-01-01'),
  starts_on: localDate('2026-01-01'),
  interest_percent: new Decimal(4),
  day_count: '30E/360',
  term_months: 36,
  every_months: 12,
  repayment: 'linear',
  subordinated: false,
  lender_on_board: false,
  conflict_remark: '',
  wft_checked_on: localDate('2025-12-01'),
  wft_note: '',
  withdrawn_on: null,
  version: 1,
};

type Step = [kind: LoanAct['kind'], date: string, amount?: number];
const after = (steps: readonly Step[]): LoanEvent[] =>
  steps.reduce<LoanEvent[]>((events, [kind, date, amount]) => {
    const act = { kind, date: localDate(date), ...(amount !== undefined && { amount: cents(amount) }) };
    const planned = planEvent(loan, events, act, localDate('2029-12-31'));
    const ids = { event_id: newId(), loan_id: loan.loan_id, entry_id: newId(), source_key: null };
    return [...events, { ...planned, ...ids }];
  }, []);
const offered = (part: PaidPart, amount: number): UnderWay => ({
  order_id: newId(),
  part,
  amount: cents(amount),
  wanted_on: '2027-01-01' as LocalDate,
  state: 'waiting',
});

const IN: Step = ['received', '2026-01-01', 300_000];
const BOOKED: Step = ['interest_due', '2027-01-01'];
const PAID: Step = ['interest_paid', '2027-01-02', 12_000];
const BACK: Step = ['repaid', '2027-01-02', 100_000];

describe('a term of a loan waits for somebody', () => {
  it.each<[string, Step[], UnderWay[], string, string | undefined]>([
    ['not before the money came', [], [], '2027-06-01', undefined],
    ['not before its day', [IN], [], '2026-12-31', undefined],
    ['from its day', [IN], [], '2027-01-01', '2027-01-01'],
    ['while interest is booked and nothing offered', [IN, BOOKED], [], '2027-02-01', '2027-01-01'],
    ['while only interest was offered', [IN, BOOKED], [offered('interest', 12_000)], '2027-02-01', '2027-01-01'],
    ['while only principal was paid', [IN, BOOKED, BACK], [], '2027-02-01', '2027-01-01'],
    [
      'not when both were offered',
      [IN, BOOKED],
      [offered('interest', 12_000), offered('repayment', 100_000)],
      '2027-02-01',
      undefined,
    ],
    ['not when both were paid', [IN, BOOKED, PAID, BACK], [], '2027-12-31', undefined],
    ['the next year again', [IN, BOOKED, PAID, BACK], [], '2028-01-01', '2028-01-01'],
    [
      'not after all was paid back ahead',
      [IN, BOOKED, ['repaid', '2027-01-01', 300_000], PAID],
      [],
      '2029-06-01',
      undefined,
    ],
  ])('%s', (_, steps, underWay, on, since) =>
    expect(termWaitsSince(loan, after(steps), underWay, localDate(on))).toBe(since),
  );

  it('never of an agreement that was taken back', () => {
    const withdrawn = { ...loan, withdrawn_on: localDate('2026-02-01') };
    expect(termWaitsSince(withdrawn, after([IN]), [], localDate('2028-01-01'))).toBeUndefined();
  });
});
