import type { LocalDate } from '#libs/kernel/index.js';

export type Severity = 'note' | 'warn' | 'strong';

/** One limit of the law, from the file of facts. */
export interface Limit {
  readonly id: string;
  /** In the unit of the rule: hours, minutes or a number of shifts. */
  readonly limit: number;
  readonly article: string;
  readonly severity: Severity;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface LimitsFile {
  readonly rules: readonly {
    readonly id: string;
    readonly limit: number | null;
    readonly article: string;
    readonly severity: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
}

/** The limits of working time by date: the law as it was on the day of work. */
export class WorkingTimeLimits {
  private readonly limits: readonly Limit[];

  constructor(file: LimitsFile) {
    this.limits = file.rules.flatMap((rule) =>
      rule.limit === null
        ? []
        : [
            {
              ...rule,
              limit: rule.limit,
              severity: rule.severity as Severity,
              validFrom: rule.validFrom as LocalDate,
              validTo: rule.validTo as LocalDate | null,
            },
          ],
    );
  }

  /** @returns undefined when the law had no such limit on that day */
  on(id: string, date: LocalDate): Limit | undefined {
    return this.limits.find(
      (limit) => limit.id === id && limit.validFrom <= date && (limit.validTo === null || date <= limit.validTo),
    );
  }
}
