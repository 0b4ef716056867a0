import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, cents, Decimal, DomainError, localDate, newId, type Id } from '#libs/kernel/index.js';
import type { Loan } from './agreement.js';
import { cardOn, type LoanEvent } from './card.js';
import {
  planCorrection,
  planEvent,
  planReclassification,
  RECORDED,
  type LoanAct,
  type PlannedEvent,
} from './plan-event.js';
import { entryOf } from './postings.js';

const today = localDate('2027-06-30');
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

const written = (planned: PlannedEvent): LoanEvent => ({
  ...planned,
  event_id: newId(),
  loan_id: loan.loan_id,
  entry_id: newId(),
  source_key: null,
});
const act = (kind: LoanAct['kind'], date: string, amount?: number): LoanAct => ({
  kind,
  date: localDate(date),
  ...(amount !== undefined && { amount: cents(amount) }),
});
/** The card after acts that follow each other. */
const after = (...acts: LoanAct[]): LoanEvent[] =>
  acts.reduce<LoanEvent[]>((events, one) => [...events, written(planEvent(loan, events, one, today))], []);
const refused = (code: string) => expect.objectContaining({ code });
const refusedField = (code: string) => expect.objectContaining({ faults: [expect.objectContaining({ code })] });

const RECEIVED = act('received', '2026-01-01', 300_000);
const INTEREST = act('interest_due', '2027-01-01');

describe('the card of a loan', () => {
  it('follows money and interest to the cent', () => {
    const events = after(
      RECEIVED,
      INTEREST,
      act('interest_paid', '2027-01-05', 12_000),
      act('repaid', '2027-01-05', 100_000),
    );
    // 3,000.00 at 4% for a year
    expect(cardOn(events, localDate('2027-01-04'))).toMatchObject({ principal: 300_000, interest: 12_000 });
    expect(cardOn(events, today)).toEqual({
      principal: 200_000,
      short: 0,
      interest: 0,
      received: 300_000,
      repaid: 100_000,
      interest_due: 12_000,
      interest_paid: 12_000,
    });
  });

  it.each<[string, LoanAct[], LoanAct, string]>([
    [
      'more than agreed comes',
      [act('received', '2026-01-01', 200_000)],
      act('received', '2026-02-01', 100_001),
      'loan_received_too_much',
    ],
    ['more is paid back than is owed', [RECEIVED], act('repaid', '2026-02-01', 300_001), 'loan_repayment_too_large'],
    [
      'paid back before the money came',
      [act('received', '2026-03-01', 300_000)],
      act('repaid', '2026-02-01', 1),
      'loan_repayment_too_large',
    ],
    [
      'paid back twice by an earlier date',
      [RECEIVED, act('repaid', '2026-05-01', 300_000)],
      act('repaid', '2026-02-01', 1),
      'loan_repayment_too_large',
    ],
    [
      'more interest is paid than is due',
      [RECEIVED, INTEREST],
      act('interest_paid', '2027-02-01', 12_001),
      'loan_interest_too_much',
    ],
    ['there is no interest yet', [], INTEREST, 'loan_no_interest'],
    ['a day that is to come', [], act('received', '2027-07-01', 1), 'loan_future'],
    ['a day before the agreement', [], act('received', '2025-12-31', 1), 'loan_before_agreed'],
    ['no amount', [], act('received', '2026-01-01'), 'loan_amount_missing'],
  ])('refuses when %s', (_, before, one, code) => {
    const events = after(...before);
    expect(() => planEvent(loan, events, one, today)).toThrow(refusedField(code));
  });

  it('keeps interest as it was counted: earlier money waits until that interest is taken back', () => {
    const events = after(RECEIVED, INTEREST);
    expect(() => planEvent(loan, events, act('repaid', '2026-12-31', 1), today)).toThrow(
      refused('loan_interest_booked'),
    );
    const back = { eventId: events[1]!.event_id, date: today, reason: 'verkeerde datum' };
    const corrected = [...events, written(planCorrection(loan, events, back, today))];
    expect(cardOn(corrected, today)).toMatchObject({ interest: 0, interest_due: 0 });
    expect(planEvent(loan, corrected, act('repaid', '2026-12-31', 1), today)).toMatchObject({ principal: -1 });
    expect(() => planCorrection(loan, corrected, back, today)).toThrow(refused('loan_corrected_already'));
  });

  it('does not take back what later events stand on', () => {
    const events = after(RECEIVED, act('repaid', '2026-05-01', 100_000));
    const first = { eventId: events[0]!.event_id, date: today, reason: 'fout' };
    expect(() => planCorrection(loan, events, first, today)).toThrow(refused('loan_correct_later_first'));
    expect(() => planCorrection(loan, events, { ...first, eventId: newId() }, today)).toThrow(refused('not_found'));
    const early = { eventId: events[1]!.event_id, date: localDate('2026-04-30'), reason: 'fout' };
    expect(() => planCorrection(loan, events, early, today)).toThrow(refusedField('loan_correction_date'));
  });

  it('moves what falls due within a year, once, and pays that back first', () => {
    const events = after(RECEIVED);
    const moved = planReclassification(loan, events, localDate('2026-12-31'))!;
    expect(moved).toMatchObject({ kind: 'reclassified', principal: 0, short: 100_000 });
    const next = [...events, written(moved)];
    expect(planReclassification(loan, next, localDate('2026-12-31'))).toBeUndefined();
    const repaid = planEvent(loan, next, act('repaid', '2027-01-01', 120_000), today);
    expect(repaid).toMatchObject({ principal: -120_000, short: -100_000 });
    expect(() => planEvent(loan, next, act('repaid', '2026-12-30', 250_000), today)).toThrow(
      refused('loan_reclassified_since'),
    );
  });
});

describe('the entry of an event', () => {
  const lines = (planned: PlannedEvent) =>
    entryOf(loan, newId(), planned as Parameters<typeof entryOf>[2]).lines.map(({ account, credit, debit }) => [
      account,
      debit ?? 0,
      credit ?? 0,
    ]);

  it.each<[string, LoanAct[], LoanAct, [string, number, number][]]>([
    [
      'money in',
      [],
      RECEIVED,
      [
        ['bank', 300_000, 0],
        ['0700', 0, 300_000],
      ],
    ],
    [
      'interest due',
      [RECEIVED],
      INTEREST,
      [
        ['9100', 12_000, 0],
        ['1660', 0, 12_000],
      ],
    ],
    [
      'interest paid',
      [RECEIVED, INTEREST],
      act('interest_paid', '2027-01-05', 500),
      [
        ['bank', 0, 500],
        ['1660', 500, 0],
      ],
    ],
    [
      'paid back',
      [RECEIVED],
      act('repaid', '2026-05-01', 300_000),
      [
        ['bank', 0, 300_000],
        ['0700', 300_000, 0],
      ],
    ],
  ])('of %s', (_, before, one, expected) => {
    expect(lines(planEvent(loan, after(...before), one, today))).toEqual(expected);
  });

  it('of the part due within a year and of paying that back', () => {
    const moved = planReclassification(loan, after(RECEIVED), localDate('2026-12-31'))!;
    expect(lines(moved)).toEqual([
      ['0700', 100_000, 0],
      ['1648', 0, 100_000],
    ]);
    const next = [...after(RECEIVED), written(moved)];
    expect(lines(planEvent(loan, next, act('repaid', '2027-01-01', 120_000), today))).toEqual([
      ['bank', 0, 120_000],
      ['0700', 20_000, 0],
      ['1648', 100_000, 0],
    ]);
  });
});

/** Anything in any order: what is refused is left out, what is accepted leaves a sound card and a balanced entry. */
it('stays sound on every day, whatever is written down', () => {
  const step = fc.record({
    what: fc.constantFrom(...RECORDED, 'reclassify' as const, 'correct' as const),
    day: fc.integer({ min: 0, max: 540 }),
    amount: fc.integer({ min: 1, max: 150_000 }),
    pick: fc.nat(20),
  });
  const plan = (
    events: LoanEvent[],
    { amount, day, pick, what }: { what: string; day: number; amount: number; pick: number },
  ) => {
    const date = addDays(loan.agreed_on, day);
    if (what === 'reclassify') return planReclassification(loan, events, date);
    if (what !== 'correct')
      return planEvent(loan, events, { kind: what as LoanAct['kind'], date, amount: cents(amount) }, today);
    const eventId = events[pick % Math.max(1, events.length)]?.event_id ?? ('' as Id);
    return planCorrection(loan, events, { eventId, date, reason: 'proef' }, today);
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      let events: LoanEvent[] = [];
      for (const one of steps) {
        try {
          const planned = plan(events, one);
          if (!planned) continue;
          if (planned.kind !== 'corrected') {
            const { lines } = entryOf(loan, newId(), { ...planned, kind: planned.kind });
            expect(lines.reduce((rest, { credit, debit }) => rest + (debit ?? -credit), 0)).toBe(0);
          }
          events = [...events, written(planned)];
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }
      for (const { date } of events) {
        const card = cardOn(events, date);
        expect(Math.min(card.principal, card.short, card.interest, card.principal - card.short)).toBeGreaterThanOrEqual(
          0,
        );
        expect(card.principal).toBe(card.received - card.repaid);
        expect(card.principal).toBeLessThanOrEqual(loan.amount);
      }
    }),
    { numRuns: 60 },
  );
});
