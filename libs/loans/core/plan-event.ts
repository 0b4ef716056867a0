import {
  cents,
  DomainError,
  negate,
  subtract,
  sum,
  ZERO,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import type { Loan } from './agreement.js';
import {
  cardOn,
  expectSound,
  interestBookedUntil,
  interestFrom,
  interestUntil,
  lowestFrom,
  standing,
  tooMuch,
  type Effects,
  type LoanEvent,
} from './card.js';
import { dueWithinYear, schedule } from './schedule.js';

export const RECORDED = ['received', 'interest_due', 'interest_paid', 'repaid'] as const;

/** What the bookkeeper writes down. */
export interface LoanAct {
  readonly kind: (typeof RECORDED)[number];
  readonly date: LocalDate;
  /** Left out for interest that falls due: the office computes it. */
  readonly amount?: Cents;
}

/** An event that may be written; it gets its id, its entry and its source there. */
export type PlannedEvent = Omit<LoanEvent, 'event_id' | 'loan_id' | 'entry_id' | 'source_key'>;

const NOTHING: Effects = { principal: ZERO, short: ZERO, interest: ZERO };

/**
 * What an act does to a loan, checked against everything that happened to it.
 * @throws loan_future, loan_withdrawn, loan_before_agreed, loan_amount_missing, loan_received_too_much, loan_repayment_too_large,
 *   loan_interest_too_much, loan_no_interest, loan_interest_booked, loan_reclassified_since
 */
export function planEvent(loan: Loan, events: readonly LoanEvent[], act: LoanAct, today: LocalDate): PlannedEvent {
  if (loan.withdrawn_on) throw new DomainError('conflict', 'loan_withdrawn');
  if (act.date > today) throw DomainError.field('/date', 'loan_future');
  if (act.date < loan.agreed_on) throw DomainError.field('/date', 'loan_before_agreed', { date: loan.agreed_on });
  const planned = PLANS[act.kind](loan, events, act);
  expectSound(loan, [...events, asEvent(planned)], new DomainError('conflict', 'loan_reclassified_since'));
  return planned;
}

const PLANS: Record<LoanAct['kind'], (loan: Loan, events: readonly LoanEvent[], act: LoanAct) => PlannedEvent> = {
  received(loan, events, act) {
    const amount = amountOf(act);
    expectInterestOpen(events, act.date);
    const room = subtract(
      loan.amount,
      sum(
        standing(events)
          .filter(({ kind }) => kind === 'received')
          .map(({ principal }) => principal),
      ),
    );
    if (amount > room) throw tooMuch('loan_received_too_much', room);
    return happened(act, { ...NOTHING, principal: amount });
  },
  repaid(_, events, act) {
    const amount = amountOf(act);
    expectInterestOpen(events, act.date);
    const most = Math.max(
      0,
      lowestFrom(events, ({ principal }) => principal, act.date),
    );
    if (amount > most) throw tooMuch('loan_repayment_too_large', most);
    const short = Math.min(
      amount,
      lowestFrom(events, (effects) => effects.short, act.date),
    );
    return happened(act, { ...NOTHING, principal: negate(amount), short: negate(cents(short)) });
  },
  interest_due(loan, events, act) {
    expectInterestOpen(events, act.date);
    const interest = interestUntil(loan, events, act.date);
    if (interest <= 0) throw DomainError.field('/date', 'loan_no_interest');
    return { ...happened(act, { ...NOTHING, interest }), from_on: interestFrom(events) ?? act.date };
  },
  interest_paid(_, events, act) {
    const amount = amountOf(act);
    const most = Math.max(
      0,
      lowestFrom(events, ({ interest }) => interest, act.date),
    );
    if (amount > most) throw tooMuch('loan_interest_too_much', most);
    return happened(act, { ...NOTHING, interest: negate(amount) });
  },
};

/**
 * Takes an event back. Later ones that stand on it go first.
 * @throws not_found, loan_corrected_already, loan_correction_date, loan_future, loan_interest_booked, loan_correct_later_first
 */
export function planCorrection(
  loan: Loan,
  events: readonly LoanEvent[],
  { eventId, date, reason }: { eventId: Id; date: LocalDate; reason: string },
  today: LocalDate,
): PlannedEvent {
  const event = events.find(({ event_id }) => event_id === eventId);
  if (!event) throw DomainError.notFound();
  if (!standing(events).includes(event)) throw new DomainError('conflict', 'loan_corrected_already');
  if (date > today) throw DomainError.field('/date', 'loan_future');
  if (date < event.date) throw DomainError.field('/date', 'loan_correction_date', { date: event.date });
  if (event.principal !== 0) expectInterestOpen(events, event.date);
  if (event.kind === 'interest_due' && event.date !== interestBookedUntil(events))
    throw new DomainError('conflict', 'loan_correct_later_first');
  return planBack(loan, events, event, date, reason);
}

/**
 * The event that takes another back, also when interest was counted since: what the bank sends back came back. Interest that was
 * counted stays; the next is as if the money had never gone.
 * @throws loan_correct_later_first when the card would not be sound
 */
export function planBack(
  loan: Loan,
  events: readonly LoanEvent[],
  event: LoanEvent,
  date: LocalDate,
  reason: string,
): PlannedEvent {
  const planned: PlannedEvent = {
    kind: 'corrected',
    date,
    from_on: null,
    reverses: event.event_id,
    reason,
    principal: negate(event.principal),
    short: negate(event.short),
    interest: negate(event.interest),
  };
  expectSound(loan, [...events, asEvent(planned)], new DomainError('conflict', 'loan_correct_later_first'));
  return planned;
}

/** Moves what falls due within a year to short-term debt, or back; undefined when it is there already. */
export function planReclassification(
  loan: Loan,
  events: readonly LoanEvent[],
  on: LocalDate,
): PlannedEvent | undefined {
  const { principal, short } = cardOn(events, on);
  const change = subtract(dueWithinYear(schedule(loan), principal, on), short);
  if (change === 0) return undefined;
  const planned = happened({ date: on }, { ...NOTHING, short: change }, 'reclassified');
  expectSound(
    loan,
    [...events, asEvent(planned)],
    new DomainError('conflict', 'loan_changed_since', { number: loan.number }),
  );
  return planned;
}

const happened = (
  act: { date: LocalDate; kind?: LoanAct['kind'] },
  effects: Effects,
  kind: LoanEvent['kind'] = act.kind!,
): PlannedEvent => ({ kind, date: act.date, from_on: null, reverses: null, reason: '', ...effects });

const asEvent = (planned: PlannedEvent): LoanEvent => ({
  ...planned,
  event_id: '' as Id,
  loan_id: '' as Id,
  entry_id: '' as Id,
  source_key: null,
});

function amountOf({ amount }: LoanAct): Cents {
  if (amount === undefined) throw DomainError.field('/amount', 'loan_amount_missing');
  return amount;
}

/** What has been counted for interest stays as it was counted. */
function expectInterestOpen(events: readonly LoanEvent[], date: LocalDate): void {
  const booked = interestBookedUntil(events);
  if (booked && date < booked) throw new DomainError('conflict', 'loan_interest_booked', { date: booked });
}
