import { addDays, subtract, type Cents, type LocalDate } from '#libs/kernel/index.js';
import type { RefundTerm } from './exit-schedule.js';

export const EXIT_STATES = [
  'open',
  'claim_fixed',
  'scheduled',
  'deferred',
  'part_paid',
  'disputed',
  'settled',
] as const;
/**
 * How far the settlement of a share is (facts 7.5). `open`: the membership ended and nothing was fixed yet. `disputed`: an
 * objection waits for a decision, however far the rest is.
 */
export type ExitState = (typeof EXIT_STATES)[number];

export const EXIT_WAITS = ['bookkeeper', 'board', 'heirs', 'account', 'bank', 'date', 'dispute'] as const;
/**
 * Who or what has to move now. `account`: somebody makes sure of the IBAN. `date`: the next term is not due yet. `dispute`: the
 * board resolves the objection, nothing else can go on.
 */
export type ExitWait = (typeof EXIT_WAITS)[number];

export const TERM_STATES = ['open', 'offered', 'paid', 'returned', 'contested'] as const;
/** `contested`: waits for the decision on an objection. */
export type TermState = (typeof TERM_STATES)[number];

export interface RefundTermView extends RefundTerm {
  readonly state: TermState;
}

export const ACCOUNT_STANDINGS = ['missing', 'unconfirmed', 'returned', 'good'] as const;
/** `returned`: money came back from it, and nobody made sure of it since. */
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** So many days before its day a term goes to the payments that wait for a batch. */
export const OFFER_DAYS = 14;

export interface ExitFacts {
  readonly fixed: boolean;
  readonly claim: Cents;
  readonly settled: Cents;
  /** What was paid out, apart from set-offs. */
  readonly paid_out: Cents;
  readonly has_proposal: boolean;
  /** Of the decided schedule; undefined without one. */
  readonly decided?: { readonly kind: 'refund' | 'deferral'; readonly terms: readonly RefundTermView[] };
  /** An objection waits for a decision. */
  readonly disputed: boolean;
  readonly heirs_unknown: boolean;
  readonly account: AccountStanding;
  readonly today: LocalDate;
}

export function exitState({ claim, decided, disputed, fixed, paid_out, settled }: ExitFacts): ExitState {
  if (!fixed) return 'open';
  if (disputed) return 'disputed';
  if (subtract(claim, settled) <= 0) return 'settled';
  if (!decided) return 'claim_fixed';
  if (paid_out > 0) return 'part_paid';
  return decided.kind === 'deferral' ? 'deferred' : 'scheduled';
}

/** Who has to move; null when everything is settled. A proposal that waits for the board comes before everything. */
export function exitWait(facts: ExitFacts): ExitWait | null {
  const state = exitState(facts);
  if (state === 'settled') return null;
  if (state === 'open') return 'bookkeeper';
  if (facts.has_proposal) return 'board';
  const next = facts.decided?.terms.find((term) => term.state !== 'paid' && term.state !== 'contested');
  if (!next) return facts.disputed ? 'dispute' : 'bookkeeper';
  if (facts.heirs_unknown) return 'heirs';
  if (next.state === 'offered') return 'bank';
  if (facts.account !== 'good') return 'account';
  return mayOffer(next, facts.today) ? 'bookkeeper' : 'date';
}

/** Whether a term's day is near enough to be paid. */
export const mayOffer = ({ due_on }: Pick<RefundTerm, 'due_on'>, today: LocalDate): boolean =>
  due_on <= addDays(today, OFFER_DAYS);
