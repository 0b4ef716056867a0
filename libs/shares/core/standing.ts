import { daysBetween, sum, type Cents, type LocalDate } from '#libs/kernel/index.js';
import type { OpenTerm } from './allocation.js';

/** Days after which a term that was not paid is arrears and a first, friendly reminder goes out (facts 7.3). */
export const REMINDER_DAYS = 14;

/** What is to be paid by a day. Never a word about the vote: arrears do not touch it (BW 2:38(1)). */
export interface Standing {
  /** Of terms whose day has come. */
  readonly due: Cents;
  /** Of terms that are late by more than the reminder days. */
  readonly arrears: Cents;
  readonly arrears_since: LocalDate | null;
  /** Terms that are late: two of them are a reason to offer a smaller term or a pause. */
  readonly late_terms: number;
  readonly next: OpenTerm | null;
}

/** @param open the open terms of the plan in force on that day, oldest first */
export function standingOn(open: readonly OpenTerm[], on: LocalDate): Standing {
  const due = open.filter((term) => term.due_on <= on);
  const late = due.filter((term) => daysBetween(term.due_on, on) > REMINDER_DAYS);
  return {
    due: sum(due.map((term) => term.open)),
    arrears: sum(late.map((term) => term.open)),
    arrears_since: late[0]?.due_on ?? null,
    late_terms: late.length,
    next: due[0] ?? open[0] ?? null,
  };
}
