import { add, cents, Decimal, roundToCents, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { SuppliedLine, VatTerms } from './invoice-line.js';

/** Approved work with the rate that was agreed for it. */
export interface BillableEntry {
  readonly entryId: Id;
  readonly activityId: Id;
  readonly activityName: string;
  readonly date: LocalDate;
  readonly minutes: number;
  /** Per hour, excluding VAT. */
  readonly hourlyRate: Cents;
}

export interface HoursLine extends SuppliedLine {
  readonly kind: 'hours';
  readonly entries: readonly BillableEntry[];
}

/**
 * Minutes × hourly rate ÷ 60, rounded once to whole cents, half away from zero. Not the rounded quantity times the rate:
 * 20 minutes are no decimal number of hours. In EN 16931 terms the line says quantity in minutes (MIN), price per 60 of
 * them (base quantity, BT-149), and then its net amount is exactly quantity × price ÷ base quantity.
 */
export const hoursNet = (minutes: number, hourlyRate: Cents): Cents =>
  roundToCents(new Decimal(minutes).times(hourlyRate).dividedBy(60));

/** Minutes as hours to read, four decimals; the exact figure is the minutes. */
export const hoursOf = (minutes: number): Decimal => new Decimal(minutes).dividedBy(60).toDecimalPlaces(4);

/**
 * One line per activity, rate and VAT percentage, however many people and days are in it; ordered by activity and rate.
 * A line is supplied on the last day that is in it.
 */
export function hoursLines(entries: readonly BillableEntry[], vat: VatTerms): HoursLine[] {
  const groups = new Map<string, BillableEntry[]>();
  for (const entry of entries) {
    const key = [entry.activityId, entry.hourlyRate, vat.percentOn(entry.date).toString()].join(' ');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((group) => hoursLine(group.sort(byDate), vat)).sort(byActivity);
}

function hoursLine(entries: readonly BillableEntry[], vat: VatTerms): HoursLine {
  const { activityName, date: startsOn, hourlyRate } = entries[0]!;
  const { date } = entries.at(-1)!;
  const minutes = entries.reduce((total, entry) => total + entry.minutes, 0);
  return {
    kind: 'hours',
    description: activityName,
    quantity: hoursOf(minutes),
    unit: 'hour',
    unitPrice: hourlyRate,
    net: hoursNet(minutes, hourlyRate),
    treatment: vat.treatment,
    percent: vat.percentOn(date),
    startsOn,
    suppliedOn: date,
    entries,
  };
}

/**
 * What each entry of a line contributes to its net amount, in cents: the rounding of every running total, so that the
 * hours specification adds up to the line to the cent.
 */
export function entryAmounts(entries: readonly Pick<BillableEntry, 'minutes' | 'hourlyRate'>[]): Cents[] {
  let minutes = 0;
  let before = cents(0);
  return entries.map((entry) => {
    minutes += entry.minutes;
    const until = hoursNet(minutes, entry.hourlyRate);
    const amount = add(until, cents(-before));
    before = until;
    return amount;
  });
}

/** The same for the entries of several lines; those of one line stand together. In the order given. */
export function specifiedAmounts(
  entries: readonly (Pick<BillableEntry, 'minutes' | 'hourlyRate'> & { readonly lineNo: number })[],
): Cents[] {
  const lineNos = [...new Set(entries.map((entry) => entry.lineNo))];
  return lineNos.flatMap((lineNo) => entryAmounts(entries.filter((entry) => entry.lineNo === lineNo)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDate = (a: BillableEntry, b: BillableEntry): number => compare(a.date, b.date) || compare(a.entryId, b.entryId);
const byActivity = (a: HoursLine, b: HoursLine): number =>
  a.description.localeCompare(b.description, 'nl') || a.unitPrice - b.unitPrice || compare(a.suppliedOn, b.suppliedOn);
