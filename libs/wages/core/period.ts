import { type LocalDate } from '#libs/kernel/index.js';

export const PERIOD_KINDS = ['quarter', 'month', 'four_weeks', 'week', 'day'] as const;

/** loontijdvak: the period a wage is agreed for; the wage tax table follows it. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** How many of them the tax tables put in a year (Rekenvoorschriften loonadministratie, period factors). */
export const PERIOD_FACTOR: Readonly<Record<PeriodKind, number>> = {
  quarter: 4,
  month: 12,
  four_weeks: 13,
  week: 52,
  day: 260,
};

export interface PayPeriod {
  readonly kind: PeriodKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}
