import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import type { WeekState } from '../core/week-state.js';
import { TimeEntryView, WeekLineInput } from './time-entry.dto.js';

const WEEK_STATES = ['empty', 'open', 'submitted', 'approved', 'rejected', 'mixed'] as const;

export class WeekQuery {
  @IdField({ optional: true, description: 'Whose week; left out: your own.' }) member_id?: Id;
}

export class SubmissionInput {
  @IdField({ optional: true, description: 'Whose week; left out: your own.' }) member_id?: Id;
}

export class WeekInput extends SubmissionInput {
  @ListOf(WeekLineInput, { max: 200 }) entries: WeekLineInput[];
}

class WeekDayView {
  @DateField() date: LocalDate;
  @Whole() minutes: number;
  @ListOf(TimeEntryView) entries: TimeEntryView[];
}

export class WeekView {
  @IdField() member_id: Id;
  @DateField() monday: LocalDate;
  @Choice(WEEK_STATES) state: WeekState;
  @Text({ nullable: true }) submitted_at: string | null;
  @Whole() minutes: number;
  @ListOf(WeekDayView) days: WeekDayView[];
}
