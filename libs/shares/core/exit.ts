import { add, subtract, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { RefundRule } from './exit-schedule.js';

export const EXIT_CAUSES = ['left', 'died'] as const;
export type ExitCause = (typeof EXIT_CAUSES)[number];

export const UNPAID_HANDLINGS = ['nothing', 'lapsed', 'stays_due'] as const;
/** What became of what was not paid in: as the articles of the end date say. */
export type UnpaidHandling = (typeof UNPAID_HANDLINGS)[number];

/** What was fixed after the last day of a membership, once for every account. Cents. */
export interface ShareExit {
  readonly exit_id: Id;
  readonly account_id: Id;
  readonly last_day: LocalDate;
  readonly cause: ExitCause;
  readonly paid: Cents;
  readonly loss: Cents;
  readonly interest: Cents;
  /** Paid less loss plus interest; set-offs come off it later. */
  readonly claim: Cents;
  readonly loss_decision: string;
  /** The adopted accounts that name the loss. */
  readonly loss_accounts: string;
  readonly unpaid: Cents;
  readonly unpaid_handling: UnpaidHandling;
  readonly fixed_on: LocalDate;
  /** Null when the office did it by itself. */
  readonly fixed_by: Id | null;
}

/**
 * What of the promise lapsed with the membership, in cents: what was unpaid at the end, and what turned out to be unpaid since,
 * when a payment was taken back.
 * @param paid what stands as paid in now
 */
export const lapsedOf = (exit: Pick<ShareExit, 'paid' | 'unpaid' | 'unpaid_handling'>, paid: Cents): Cents =>
  exit.unpaid_handling === 'lapsed' ? add(exit.unpaid, subtract(exit.paid, paid)) : ZERO;

export const DEFERRAL_GROUNDS = ['liquidity', 'equity', 'loss'] as const;
export type DeferralGround = (typeof DEFERRAL_GROUNDS)[number];

/** A version of when the claim is paid. The last decided one counts; a later one that is not decided waits for the board. */
export interface RefundSchedule {
  readonly schedule_id: Id;
  readonly exit_id: Id;
  readonly version: number;
  readonly kind: 'refund' | 'deferral';
  readonly rule: RefundRule;
  readonly accounts_on: LocalDate | null;
  readonly accounts_expected: boolean;
  readonly ground: DeferralGround | '';
  readonly reason: string;
  readonly prepared_by: Id | null;
  readonly decided_on: LocalDate | null;
  readonly decided_by: Id | null;
  readonly decision: string;
  readonly replaced_on: LocalDate | null;
}

export const SET_OFF_COUNTERS = ['member_current', 'debtors'] as const;
export type SetOffCounter = (typeof SET_OFF_COUNTERS)[number];

export interface ShareSetOff {
  readonly set_off_id: Id;
  readonly what: string;
  readonly amount: Cents;
  /** The paper the debt rests on. */
  readonly evidence: string;
  readonly counter: SetOffCounter;
  readonly open_item_id: Id | null;
  readonly on_date: LocalDate;
}

/** Who comes in the place of a member who died, as far as is known. */
export interface ShareHeirs {
  readonly known: boolean;
  readonly names: string;
  /** The certificate of inheritance that was seen: notary and number. */
  readonly certificate: string;
  readonly certificate_seen_on: LocalDate | null;
}
