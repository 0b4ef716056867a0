import type { Id } from '#libs/kernel/index.js';

/** An address of a co-operative's own that is told of what happens. */
export interface Webhook {
  webhook_id: Id;
  url: string;
  description: string;
  /** Which events; none named means all. */
  events: string[];
  state: 'on' | 'off';
  /** Why it is off when the office turned it off. */
  state_reason: '' | 'gone';
  version: number;
}

export interface Attempt {
  at: Date;
  milliseconds: number;
  status: number | null;
  failure: string | null;
}

export interface Delivery {
  delivery_id: Id;
  event: string;
  subject_kind: string;
  subject_ids: Id[];
  /** In UTC, to the microsecond: deliveries are listed in its order. */
  created_at: string;
  state: 'waiting' | 'delivered' | 'given_up';
  /** When it is tried again; null when it is not. */
  next_attempt_at: Date | null;
  attempts: Attempt[];
}
