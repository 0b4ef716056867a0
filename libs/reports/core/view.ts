import { DomainError, daysBetween, type Fault, type Id, type LocalDate } from '#libs/kernel/index.js';

/** What a report is about. */
export const REPORT_KINDS = ['hours', 'unbilled', 'member_share'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** By what the rows of a report of hours are put together, in the order asked for. */
export const GROUPS = ['member', 'project', 'customer', 'activity', 'month', 'week', 'engagement', 'state'] as const;
export type Group = (typeof GROUPS)[number];

export const MEASURES = [
  'minutes',
  'billable_minutes',
  'approved_minutes',
  'value',
  'billed_value',
  'unbilled_value',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Which hours count. */
export const SELECTIONS = ['all', 'approved', 'billable'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** One definition for the page, the file and the kept view: what is shown is what is written. */
export interface ReportView {
  readonly kind: ReportKind;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly only: Selection;
  readonly memberId: Id | null;
  readonly projectId: Id | null;
  readonly customerId: Id | null;
}

const LONGEST_DAYS = 3 * 366;
const MOST_GROUPS = 3;

/** @throws report_period, report_groups, report_measures */
export function checkView(view: ReportView): ReportView {
  const faults: Fault[] = [];
  const days = daysBetween(view.from, view.until);
  if (days < 0 || days > LONGEST_DAYS) faults.push({ pointer: '/until', code: 'report_period' });
  if (view.kind === 'hours') {
    const groups = new Set(view.groups).size;
    if (groups === 0 || groups > MOST_GROUPS || groups !== view.groups.length) {
      faults.push({ pointer: '/groups', code: 'report_groups' });
    }
    if (view.measures.length === 0 || new Set(view.measures).size !== view.measures.length) {
      faults.push({ pointer: '/measures', code: 'report_measures' });
    }
  }
  if (faults.length > 0) throw DomainError.faults(faults);
  return view;
}
