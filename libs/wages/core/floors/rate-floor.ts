import { cents, DomainError, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { ceilDiv, portion, times, WHOLE, type Rate } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';

/** What a part of the rate pays for. */
export const RATE_PARTS = [
  'pension',
  'disability',
  'sickness',
  'holidays',
  'buffer',
  'training',
  'business_costs',
  'other',
] as const;
export type RatePart = (typeof RATE_PARTS)[number];

/** One stated assumption of the build-up: a percentage of the income wanted, or an amount a year; always with its source. */
export interface RateAssumption {
  readonly part: RatePart;
  readonly percent: Rate | undefined;
  readonly perYear: Cents | undefined;
  readonly source: string;
  readonly from: LocalDate;
}

export interface RateFloorInput {
  /** gross income wanted a year, cents */
  readonly income: Cents;
  readonly weeksPerYear: number;
  readonly minutesPerWeek: number;
  /** the share of working time that can be invoiced */
  readonly billable: Rate;
  readonly assumptions: readonly RateAssumption[];
}

export interface RateFloor {
  readonly input: RateFloorInput;
  readonly parts: readonly {
    readonly part: RatePart | 'income' | 'zvw';
    readonly perYear: Cents;
    readonly perHour: Cents;
    readonly source: string;
  }[];
  readonly perYear: Cents;
  /** billable minutes a year, rounded down: counting too few makes the rate higher, never too low */
  readonly billableMinutes: number;
  readonly hourly: Cents;
}

/**
 * tariefopbouw: (income + pension + insurances + holidays + buffer + costs + Zvw) / billable hours, rounded up to cents.
 * Holidays are weeks not worked, so they are in the weeks; a percentage for them is extra. The Zvw contribution is that of
 * the year over the income, up to the maximum. Nothing is assumed silently: every part but Zvw comes in with its source.
 * @throws DomainError when no hours are billable
 */
export function rateFloor(parameters: WageParameters, input: RateFloorInput): RateFloor {
  const billableMinutes = Math.floor(times(times(input.weeksPerYear, input.minutesPerWeek), input.billable) / WHOLE);
  if (billableMinutes <= 0) throw DomainError.field('/billable_percent', 'no_billable_hours');
  const zvwBase = cents(Math.min(input.income, parameters.figures.get('premiumWage.maximum.year')));
  const zvw = portion(zvwBase, parameters.premiums.zvwWithheld, 'half_up');
  const amounts = [
    { part: 'income' as const, perYear: input.income, source: '' },
    ...input.assumptions.map((one) => ({ part: one.part, perYear: amountOf(one, input.income), source: one.source })),
    {
      part: 'zvw' as const,
      perYear: zvw,
      source: parameters.figures
        .origin('zvw.withheldContribution')
        .sources.map((source) => source.publisher)
        .join('; '),
    },
  ];
  const perHour = (perYear: number): Cents => cents(ceilDiv(times(perYear, 60), billableMinutes));
  const perYear = cents(amounts.reduce((total, one) => total + one.perYear, 0));
  return {
    input,
    parts: amounts.map((one) => ({ ...one, perHour: perHour(one.perYear) })),
    perYear,
    billableMinutes,
    hourly: perHour(perYear),
  };
}

const amountOf = (one: RateAssumption, income: Cents): Cents =>
  cents((one.perYear ?? 0) + (one.percent === undefined ? 0 : portion(income, one.percent, 'half_up')));

/** Whether an hourly rate reaches the floor, and what is missing. */
export const checkRate = (
  floor: RateFloor,
  hourly: Cents,
): { readonly status: 'met' | 'below'; readonly shortfall: Cents } => ({
  status: hourly >= floor.hourly ? 'met' : 'below',
  shortfall: cents(Math.max(0, floor.hourly - hourly)),
});
