import type { DateOrder, DurationFraction, DurationUnit } from '#libs/imports/index.js';

/** The products whose exports are known by their header, and everything else. */
export type Layout = 'kimai' | 'clockify' | 'toggl' | 'unknown';

/** What a column of a timesheet can mean. */
export const FIELDS = [
  'date',
  'start',
  'endDate',
  'end',
  'duration',
  'memberName',
  'memberEmail',
  'memberNumber',
  'customer',
  'project',
  'activity',
  'description',
  'billable',
  'invoiced',
  'tags',
  'kind',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Which column, counted from 0, holds what. By index and not by label, because labels may repeat. `date` and `start`
 * may be the same column when it holds both ("2026-09-07 07:30"), `endDate` and `end` likewise.
 */
export type ColumnMapping = Readonly<Partial<Record<Field, number>>>;

/** How the cells of this file are to be read. What is absent is found out from the whole file, or asked. */
export interface ImportSettings {
  readonly layout: Layout;
  /** 7-9-2026: day first or month first. Year first needs no setting. */
  readonly dateOrder?: DateOrder;
  /** What a bare number in the duration column counts. */
  readonly durationUnit?: DurationUnit;
  /** Whether 7.30 is seven hours and three tenths, or seven hours and thirty minutes. */
  readonly durationFraction?: DurationFraction;
}
