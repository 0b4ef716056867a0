import { negate, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';

/**
 * What can happen to a share account, once and for all (the account is the sum of it). Three kinds carry no amount of their
 * own but a date or an agreement; the database refuses every other pairing of kind and figure.
 */
export const MOVEMENT_KINDS = [
  'subscribed',
  'plan_agreed',
  'plan_changed',
  'plan_paused',
  'instalment_due',
  'collected',
  'collection_failed',
  'overpaid',
  'overpayment_returned',
  'owed_back',
  'arrears_opened',
  'arrears_closed',
  'remitted',
  'lapsed',
  'loss_allocated',
  'interest_credited',
  'claim_fixed',
  'set_off',
  'refund_paid',
  'refund_returned',
  'refund_deferred',
  'corrected',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/**
 * The figures an account has. `obligation`: what she promised to pay in, less what was let go. `paid`: what she paid in.
 * `held`: paid too much, hers to have back; below zero what she owes, after a collection of what was paid back already came back. `loss`, `interest`: what the articles took off or put on. `fixed`: the claim set
 * when she left. `settled`: what of that claim was paid or set off.
 */
export const FIGURES = ['obligation', 'paid', 'held', 'loss', 'interest', 'fixed', 'settled'] as const;
export type Figure = (typeof FIGURES)[number];

/** Which figure a kind moves, and which way. */
const MOVES: Partial<Record<MovementKind, readonly [Figure, 1 | -1]>> = {
  subscribed: ['obligation', 1],
  remitted: ['obligation', -1],
  lapsed: ['obligation', -1],
  collected: ['paid', 1],
  collection_failed: ['paid', -1],
  overpaid: ['held', 1],
  overpayment_returned: ['held', -1],
  owed_back: ['held', -1],
  loss_allocated: ['loss', 1],
  interest_credited: ['interest', 1],
  claim_fixed: ['fixed', 1],
  set_off: ['settled', 1],
  refund_paid: ['settled', 1],
  refund_returned: ['settled', -1],
};

/** How an instalment was paid. `opening`: before the office kept the books. */
export const CHANNELS = ['bank_transfer', 'direct_debit', 'payroll', 'invoice_set_off', 'cash', 'opening'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Movement {
  readonly movement_id: Id;
  readonly account_id: Id;
  readonly kind: MovementKind;
  readonly figure: Figure | null;
  /** Signed: what `figure` changes by. */
  readonly change: Cents;
  readonly on_date: LocalDate;
  readonly channel: Channel | null;
  readonly plan_id: Id | null;
  /** What it rests on: a payslip, an order of a batch, a decision. */
  readonly source_kind: string;
  readonly source_id: Id;
  /** Names the event once and for all; the same key again is the same event. */
  readonly source_key: string;
  readonly reason: string;
  /** The movement this one takes back as a whole. */
  readonly reverses: Id | null;
}

/** The figure and signed change of an event of this kind. @param amount cents above zero; ignored for events without amount */
export function changeOf(kind: MovementKind, amount: Cents): Pick<Movement, 'figure' | 'change'> {
  const moves = MOVES[kind];
  if (!moves) return { figure: null, change: 0 as Cents };
  const [figure, sign] = moves;
  return { figure, change: sign > 0 ? amount : negate(amount) };
}
