import type { LocalDate } from '#libs/kernel/index.js';

/** Both days included; open at the end while `until` is absent. */
export interface DatedPeriod {
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

export const covers = ({ from, until }: DatedPeriod, date: LocalDate): boolean =>
  from <= date && (until === undefined || date <= until);
