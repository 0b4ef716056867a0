import type { LocalDate } from '#libs/kernel/index.js';
import {
  deliveryLines,
  fixedFeeLines,
  type BillingTerms,
  type Delivery,
  type DeliveryLine,
  type FixedFee,
  type FixedFeeLine,
} from './agreed-lines.js';
import { hoursLines, type BillableEntry, type HoursLine } from './hours-lines.js';

/** What a project has to bill: approved hours and deliveries that are on no invoice, and its fixed fees. */
export interface Unbilled {
  readonly entries: readonly BillableEntry[];
  readonly deliveries: readonly Delivery[];
  readonly fees: readonly FixedFee[];
}

export type DraftLine = HoursLine | DeliveryLine | FixedFeeLine;

/** The lines of a project's draft: hours first, then deliveries, then fixed fees for the months that ended on or before `until`. */
export const draftLines = (unbilled: Unbilled, until: LocalDate, terms: BillingTerms): DraftLine[] => [
  ...hoursLines(unbilled.entries, terms.vat),
  ...deliveryLines(unbilled.deliveries, terms.vat),
  ...fixedFeeLines(unbilled.fees, until, terms),
];

/** First and last day of what the lines are about; undefined when there are none. */
export function supplyPeriod(
  lines: readonly { readonly startsOn?: LocalDate; readonly suppliedOn: LocalDate }[],
): { from: LocalDate; to: LocalDate } | undefined {
  const days = lines.flatMap((line) => [line.startsOn ?? line.suppliedOn, line.suppliedOn]).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : undefined;
}
