import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { OpenTerm } from './allocation.js';
import type { DeductionAgreement } from './agreement.js';
import type { ShareBalance } from './figures.js';
import type { Movement } from './movement.js';
import type { InstalmentPlan, PlannedTerm } from './plan.js';
import type { ShareAccount } from './share-account.js';
import type { ShareRequest } from './share-request.js';

/** `paying`: there is still something to pay in. `full`: paid in. `leaving`: her claim is fixed. `closed`: nothing left. */
export const SHARE_STATES = ['paying', 'full', 'leaving', 'closed'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

export function stateOf({ claim, fixed, obligation, unpaid }: ShareBalance): ShareState {
  if (fixed > 0) return claim > 0 ? 'leaving' : 'closed';
  if (obligation === 0) return 'closed';
  return unpaid > 0 ? 'paying' : 'full';
}

export interface TermView extends PlannedTerm {
  readonly open: Cents;
}

/** What the plan in force looks like, with what was paid of every term. */
export interface PlanView extends Omit<InstalmentPlan, 'terms' | 'account_id' | 'replaced_on'> {
  readonly terms: readonly TermView[];
}

export interface ShareMember {
  readonly member_id: Id;
  readonly member_number: number;
  readonly member_name: string;
  readonly ended_on: LocalDate | null;
}

export const GIVING_BACK = ['waiting', 'in_batch', 'sent', 'returned'] as const;

/** What she paid too much and is on its way back to her. */
export interface GivingBack {
  readonly amount: Cents;
  readonly wanted_on: LocalDate;
  readonly state: (typeof GIVING_BACK)[number];
}

/** Everything one account shows. */
export interface ShareDetail extends ShareAccount, ShareMember, ShareBalance {
  readonly on: LocalDate;
  readonly state: ShareState;
  readonly due: Cents;
  readonly arrears: Cents;
  readonly arrears_since: LocalDate | null;
  readonly late_terms: number;
  readonly next_term: OpenTerm | null;
  readonly plan: PlanView | null;
  readonly agreements: readonly DeductionAgreement[];
  /** What she may still decide herself. */
  readonly limits: { readonly most_terms: number; readonly pause_terms: number };
  readonly has_mandate: boolean;
  readonly giving_back: GivingBack | null;
  /** What she asked of the board: open, or decided not long ago. */
  readonly request: ShareRequest | null;
  readonly movements: readonly (Movement & { recorded_at: Date })[];
}

/** The terms of a plan with what is open of each. */
export function planView(plan: InstalmentPlan, open: readonly OpenTerm[]): PlanView {
  const rest = new Map(open.filter((term) => term.plan_id === plan.plan_id).map((term) => [term.number, term.open]));
  const { agreed_on, channel, plan_id, reason, rhythm, skipped_terms } = plan;
  const terms = plan.terms.map((term) => ({ ...term, open: rest.get(term.number) ?? (0 as Cents) }));
  return { agreed_on, channel, plan_id, reason, rhythm, skipped_terms, terms };
}
