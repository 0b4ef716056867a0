import type { LocalDate } from '#libs/kernel/index.js';

/** Work of one kind that waits for a person: how much of it, and since when the oldest waits. Never with nothing in it. */
export interface Waiting<Kind extends string = string> {
  readonly kind: Kind;
  readonly count: number;
  /** Null where no day can be named. */
  readonly since: LocalDate | null;
}
