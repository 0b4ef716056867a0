import type { LocalDate } from '#libs/kernel/index.js';
import type { Severity } from './limits.js';

/** Something of a week that the law limits. Never a reason to refuse: true hours stay in the record (art. 4:3 ATW). */
export interface WorkingTimeFinding {
  /** Id of the rule in the file of facts. */
  readonly rule: string;
  /** Null: of the week as a whole. */
  readonly date: LocalDate | null;
  /** Minutes, or a number of shifts. */
  readonly value: number;
  /** In the same unit. */
  readonly limit: number;
  readonly severity: Severity;
  readonly article: string;
  /** School is counted in the value, or known to be in that week; without it school is not known. */
  readonly withSchool?: true;
  /** Of a missing break: the minutes of work it belongs to. */
  readonly work?: number;
}
