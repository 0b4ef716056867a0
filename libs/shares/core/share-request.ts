import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { PlanChannel, PlanWish } from './plan.js';

export const REQUEST_KINDS = ['plan', 'pause'] as const;
export const REQUEST_STATES = ['open', 'agreed', 'refused', 'withdrawn'] as const;

/** A plan, or how many terms to skip. */
export type RequestWish =
  | { readonly kind: 'plan'; readonly plan: PlanWish & { readonly channel: PlanChannel } }
  | { readonly kind: 'pause'; readonly terms: number };

/** What a member asks of the board beyond the limits of the articles. */
export interface ShareRequest {
  readonly request_id: Id;
  readonly account_id: Id;
  readonly wish: RequestWish;
  readonly reason: string;
  readonly asked_on: LocalDate;
  readonly state: (typeof REQUEST_STATES)[number];
  readonly decided_on: LocalDate | null;
  readonly answer: string;
}
