import { addDays, add, dayOfWeek, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { amountFor, rateFor, type Rate } from '#libs/hours/index.js';
import type { Language } from '#libs/platform/index.js';
import type { CellValue, ReportColumn } from './table.js';
import type { Group, Measure, ReportView } from './view.js';
import { COLUMN_TITLES, VALUES } from './words.js';

/** Hours of one member, project, activity and day that are alike in state and in being billed, or of before the office was there. */
export interface WorkedDay {
  readonly member_id: Id;
  readonly member_name: string;
  readonly engagement: string;
  readonly project_id: Id;
  readonly project_name: string;
  readonly customer_name: string | null;
  /** Null: hours of before the office was there, known per month only and never billed; their day is the first of the month. */
  readonly activity_id: Id | null;
  readonly activity_name: string | null;
  readonly date: LocalDate;
  readonly state: string;
  readonly billable: boolean;
  /** Per hour, of the invoice that holds them; null when none does. */
  readonly billed_rate_cents: Cents | null;
  readonly minutes: number;
}

interface Sums {
  minutes: number;
  billable_minutes: number;
  approved_minutes: number;
  value: Cents;
  billed_value: Cents;
  unbilled_value: Cents;
}

/** Excluding VAT: what was billed at the rate of the invoice, the rest at the rate that holds; each day rounded to cents. */
export function valueOf(day: WorkedDay, rates: readonly Rate[]): Cents {
  if (!day.billable || day.activity_id === null) return ZERO;
  if (day.billed_rate_cents !== null) return amountFor(day.minutes, day.billed_rate_cents);
  const { date, project_id: projectId, activity_id: activityId, member_id: memberId } = day;
  const rate = rateFor(rates, { date, projectId, activityId, memberId });
  return rate ? amountFor(day.minutes, rate.hourlyRate) : ZERO;
}

/** The rows of a report of hours: one per combination of what it is grouped by, in the order of those names. */
export function hoursRows(
  days: readonly WorkedDay[],
  rates: readonly Rate[],
  view: Pick<ReportView, 'groups' | 'measures'>,
  language: Language,
): CellValue[][] {
  const rows = new Map<string, { labels: string[]; sums: Sums }>();
  for (const day of days) {
    const key = view.groups.map((group) => keyOf(day, group)).join('\u0000');
    const row = rows.get(key) ?? { labels: view.groups.map((group) => labelOf(day, group, language)), sums: nothing() };
    count(row.sums, day, valueOf(day, rates));
    rows.set(key, row);
  }
  return [...rows.values()]
    .sort((a, b) => compareLabels(a.labels, b.labels))
    .map(({ labels, sums }) => [...labels, ...view.measures.map((measure) => sums[measure])]);
}

function count(sums: Sums, day: WorkedDay, value: Cents): void {
  sums.minutes += day.minutes;
  if (day.billable) sums.billable_minutes += day.minutes;
  if (day.state === 'approved') sums.approved_minutes += day.minutes;
  sums.value = add(sums.value, value);
  if (day.billed_rate_cents !== null) sums.billed_value = add(sums.billed_value, value);
  else if (day.state === 'approved') sums.unbilled_value = add(sums.unbilled_value, value);
}

export const hoursColumns = (view: Pick<ReportView, 'groups' | 'measures'>, language: Language): ReportColumn[] => [
  ...view.groups.map((key): ReportColumn => ({ key, title: COLUMN_TITLES[key]![language], kind: 'text' })),
  ...view.measures.map((key): ReportColumn => ({
    key,
    title: COLUMN_TITLES[key]![language],
    kind: isMoney(key) ? 'euro' : 'minutes',
  })),
];

const isMoney = (measure: Measure): boolean => measure.endsWith('value');

const nothing = (): Sums => ({
  minutes: 0,
  billable_minutes: 0,
  approved_minutes: 0,
  value: ZERO,
  billed_value: ZERO,
  unbilled_value: ZERO,
});

function keyOf(day: WorkedDay, group: Group): string {
  if (group === 'member') return day.member_id;
  if (group === 'project') return day.project_id;
  return labelOf(day, group, 'nl');
}

function labelOf(day: WorkedDay, group: Group, language: Language): string {
  switch (group) {
    case 'member':
      return day.member_name;
    case 'project':
      return day.project_name;
    case 'customer':
      return day.customer_name ?? VALUES['own_work']![language];
    case 'activity':
      return day.activity_name ?? VALUES['opening']![language];
    case 'month':
      return day.date.slice(0, 7);
    case 'week':
      if (day.activity_id === null) return VALUES['opening']![language];
      return addDays(day.date, 1 - dayOfWeek(day.date));
    case 'engagement':
      return VALUES[day.engagement]?.[language] ?? day.engagement;
    case 'state':
      return VALUES[day.state]?.[language] ?? day.state;
  }
}

const COLLATOR = new Intl.Collator('nl', { numeric: true });

function compareLabels(a: readonly string[], b: readonly string[]): number {
  for (const [index, label] of a.entries()) {
    const order = COLLATOR.compare(label, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
