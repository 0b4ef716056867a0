import type { Id, LocalDate } from '#libs/kernel/index.js';

/** One per membership: somebody who comes back has a new one. */
export interface ShareAccount {
  readonly account_id: Id;
  readonly member_id: Id;
  /** ISO 11649: what she writes with a transfer. */
  readonly payment_reference: string;
  readonly opened_on: LocalDate;
  /** Whether the articles of that day called the whole obligation at once. */
  readonly called: boolean;
  readonly version: number;
}
