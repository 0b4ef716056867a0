import type { Id, LocalDate, Month } from '#libs/kernel/index.js';
import { Choice, DateField, Flag, IdField, ListOf, MonthField, Text, Whole } from '#libs/platform/index.js';
import { WEEK_FINDINGS, type WeekFinding } from '../core/month-exceptions.js';
import type { MonthRow } from '../data/hours-month.repository.js';
import type { MonthDetail } from '../use-cases/hours-months.js';

export class MonthClosing {
  @Flag({ optional: true, description: 'Close although something stands open; the trace says how much.' })
  accept_exceptions?: boolean;
}

export class MonthReopening {
  @Text({ min: 3, max: 500 }) reason: string;
}

export class HoursMonthView {
  @MonthField() month: Month;
  @Choice(['open', 'closed']) state: 'open' | 'closed';
  @Whole() version: number;
  @Text({ nullable: true }) changed_at: string | null;
  @Text({ nullable: true }) changed_by_name: string | null;
  @Whole() minutes: number;
  @Whole() approved_minutes: number;
}

class FindingView {
  @IdField() member_id: Id;
  @Text() member_name: string;
  @DateField() monday: LocalDate;
  @Choice(WEEK_FINDINGS, { description: '`not_worked` and `absent` ask for nothing.' }) finding: WeekFinding;
  @Whole() minutes: number;
}

class ExceptionCountView {
  @Choice(WEEK_FINDINGS) finding: WeekFinding;
  @Whole() count: number;
}

class MonthActView {
  @IdField() act_id: Id;
  @Choice(['close', 'reopen']) act: 'close' | 'reopen';
  @Text({ min: 0, max: 500 }) reason: string;
  @ListOf(ExceptionCountView) exceptions: ExceptionCountView[];
  @Text() acted_at: string;
  @Text() acted_by_name: string;
}

export class HoursMonthDetailView extends HoursMonthView {
  @ListOf(FindingView) findings: FindingView[];
  @Whole({ description: 'Findings that ask for something.' }) exception_count: number;
  @ListOf(MonthActView) acts: MonthActView[];
}

export class HoursMonthListView {
  @ListOf(HoursMonthView) items: HoursMonthView[];
}

export const presentMonth = <Row extends MonthRow>(
  row: Row,
): Omit<Row, 'changed_at'> & { changed_at: string | null } => ({
  ...row,
  changed_at: row.changed_at?.toISOString() ?? null,
});

export const presentMonthDetail = (detail: MonthDetail): HoursMonthDetailView => ({
  ...presentMonth(detail),
  acts: detail.acts.map(({ acted_at, exceptions, ...act }) => ({
    ...act,
    acted_at: acted_at.toISOString(),
    exceptions: Object.entries(exceptions).map(([finding, count]) => ({ finding: finding as WeekFinding, count })),
  })),
});
