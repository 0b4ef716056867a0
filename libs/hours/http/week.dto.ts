import type { Id, LocalDate } from '#libs/kernel/index.js';
import {
  Choice,
  DateField,
  Flag,
  IdField,
  ListOf,
  sentence,
  Text,
  Whole,
  type Language,
} from '#libs/platform/index.js';
import { ABSENCE_KINDS, ABSENCE_PARTS, type AbsenceKind, type AbsencePart } from '../core/absence.js';
import type { WeekState } from '../core/week-state.js';
import type { CopyWeek } from '../use-cases/copy-week.js';
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

class DayAbsenceView {
  @Choice(ABSENCE_KINDS) kind: AbsenceKind;
  @Choice(ABSENCE_PARTS) part: AbsencePart;
  @Whole({ nullable: true }) minutes: number | null;
}

class WeekDayView {
  @DateField() date: LocalDate;
  @Whole() minutes: number;
  @Flag({ description: 'Nothing of this day changes any more: its month is closed.' }) closed: boolean;
  @ListOf(DayAbsenceView) absences: DayAbsenceView[];
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

export class WeekCopyInput {
  @DateField({ description: 'Monday of the week to copy.' }) from: LocalDate;
  @IdField({ optional: true, description: 'Whose week; left out: your own.' }) member_id?: Id;
}

class LeftOutView {
  @DateField() date: LocalDate;
  @Text() project_name: string;
  @Text() code: string;
  @Text({ max: 500 }) detail: string;
}

export class WeekCopyView extends WeekView {
  @ListOf(LeftOutView, { description: 'Lines that no longer fit, and why.' }) left_out: LeftOutView[];
}

type Copied = Awaited<ReturnType<CopyWeek['run']>>;

export const presentCopy = ({ left_out, ...week }: Copied, language: Language): WeekCopyView => ({
  ...week,
  left_out: left_out.map(({ date, project_name, code, params }) => ({
    date,
    project_name,
    code,
    detail: sentence(code, params, language),
  })),
});
