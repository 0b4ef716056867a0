import { DomainError, formatEuro, negate, sum, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Loan } from './agreement.js';
import { interestBetween, type Movement } from './interest.js';

export const LOAN_EVENTS = [
  'received',
  'interest_due',
  'interest_paid',
  'repaid',
  'reclassified',
  'corrected',
] as const;
export type LoanEventKind = (typeof LOAN_EVENTS)[number];

/** What an event changes: the principal owed, the part of it that is short-term debt, and interest owed. */
export interface Effects {
  readonly principal: Cents;
  readonly short: Cents;
  readonly interest: Cents;
}

/** One thing that happened to a loan; never changed, only taken back by a `corrected` one. */
export interface LoanEvent extends Effects {
  readonly event_id: Id;
  readonly loan_id: Id;
  readonly kind: LoanEventKind;
  readonly date: LocalDate;
  /** Of `interest_due`: the first day it is about; it runs to `date`, not included. */
  readonly from_on: LocalDate | null;
  /** Of `corrected`: the event it takes back. */
  readonly reverses: Id | null;
  readonly reason: string;
  readonly entry_id: Id;
  /** The payment order or receipt it stems from; null for what was written down by hand. */
  readonly source_key: string | null;
}

/** What the lender has with the co-operative at the end of a day. */
export interface LoanCard extends Effects {
  readonly received: Cents;
  readonly repaid: Cents;
  readonly interest_due: Cents;
  readonly interest_paid: Cents;
}

export function cardOn(events: readonly LoanEvent[], on: LocalDate): LoanCard {
  const kindOf = new Map(events.map(({ event_id, kind }) => [event_id, kind]));
  const until = events.filter(({ date }) => date <= on);
  const total = (pick: keyof Effects, kind?: LoanEventKind): Cents =>
    sum(
      until
        .filter((event) => !kind || (event.reverses ? kindOf.get(event.reverses) : event.kind) === kind)
        .map((event) => event[pick]),
    );
  return {
    principal: total('principal'),
    short: total('short'),
    interest: total('interest'),
    received: total('principal', 'received'),
    repaid: negate(total('principal', 'repaid')),
    interest_due: total('interest', 'interest_due'),
    interest_paid: negate(total('interest', 'interest_paid')),
  };
}

/** Events that still hold: neither taken back nor taking back. */
export function standing(events: readonly LoanEvent[]): LoanEvent[] {
  const reversed = new Set(events.map(({ reverses }) => reverses));
  return events.filter(({ event_id, kind }) => kind !== 'corrected' && !reversed.has(event_id));
}

/** Up to which day interest has been booked; undefined when none was. */
export const interestBookedUntil = (events: readonly LoanEvent[]): LocalDate | undefined =>
  standing(events)
    .filter(({ kind }) => kind === 'interest_due')
    .map(({ date }) => date)
    .sort()
    .at(-1);

/** The first day of the next interest: where the last one ended, or the day the first money came. */
export const interestFrom = (events: readonly LoanEvent[]): LocalDate | undefined =>
  interestBookedUntil(events) ??
  movementsOf(events)
    .map(({ date }) => date)
    .sort()[0];

/** Interest from where it was booked last until a day, not included. */
export function interestUntil(loan: Loan, events: readonly LoanEvent[], until: LocalDate): Cents {
  const from = interestFrom(events);
  return interestBetween(movementsOf(events), loan, from ?? until, until);
}

const movementsOf = (events: readonly LoanEvent[]): Movement[] =>
  standing(events)
    .filter(({ principal }) => principal !== 0)
    .map(({ date, principal }) => ({ date, amount: principal }));

/** The lowest of a balance at the end of any day from `from` on. */
export function lowestFrom(events: readonly LoanEvent[], of: (effects: Effects) => number, from: LocalDate): number {
  const days = [from, ...events.map(({ date }) => date).filter((date) => date > from)];
  return Math.min(...days.map((day) => of(cardOn(events, day))));
}

/**
 * What must hold at the end of every day: nothing negative, no more lent than agreed, no more short-term than owed.
 * @throws the refusal given
 */
export function expectSound(loan: Loan, events: readonly LoanEvent[], refusal: DomainError): void {
  for (const { date } of events) {
    const { principal, short, interest } = cardOn(events, date);
    if (principal < 0 || principal > loan.amount || short < 0 || short > principal || interest < 0) throw refusal;
  }
}

export const tooMuch = (code: string, most: number): DomainError =>
  DomainError.field('/amount', code, { most: formatEuro(most as Cents) });
