import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, IdField, Ids, ListOf, sentence, Text, Whole, type Language } from '#libs/platform/index.js';
import type { Approval } from '../use-cases/list-approvals.js';
import type { WeekWarning } from '../use-cases/week-warnings.js';
import type { Severity } from '../core/working-time/limits.js';
import { TimeEntryView } from './time-entry.dto.js';

const MOST = 10_000;
const SEVERITIES = ['note', 'warn', 'strong'] as const;

export class ApprovalsQuery {
  @IdField({ optional: true }) project_id?: Id;
  @IdField({ optional: true }) member_id?: Id;
  @IdField({ optional: true, description: 'Of projects this member leads.' }) lead_member_id?: Id;
  @DateField({ optional: true, description: 'Hours up to and including this day.' }) until?: LocalDate;
}

export class ApprovalInput {
  @Ids({ max: MOST }) entry_ids: Id[];
}

export class RejectionInput extends ApprovalInput {
  @Text({ min: 3, max: 500 }) reason: string;
}

export class ReopenedView {
  @Whole() reopened: number;
}

export class ApprovedView {
  @Whole() approved: number;
}

export class RejectedView {
  @Whole() rejected: number;
}

export class WarningView {
  @DateField({ nullable: true, description: 'Null: of the week as a whole.' }) date: LocalDate | null;
  @Choice(SEVERITIES) severity: Severity;
  @Text() code: string;
  @Text({ max: 500 }) detail: string;
}

export class WarningListView {
  @ListOf(WarningView) items: WarningView[];
}

/** @param language any the office has sentences in */
export const presentWarning = ({ date, severity, code, params }: WeekWarning, language: string): WarningView => ({
  date,
  severity,
  code,
  detail: sentence(code, params, language),
});

class ApprovalView {
  @IdField() member_id: Id;
  @Text() member_name: string;
  @DateField() monday: LocalDate;
  @Whole() minutes: number;
  @ListOf(TimeEntryView) entries: TimeEntryView[];
  @ListOf(WarningView) warnings: WarningView[];
}

export class ApprovalListView {
  @ListOf(ApprovalView) items: ApprovalView[];
}

export const presentApproval = (approval: Approval, language: Language): ApprovalView => ({
  ...approval,
  warnings: approval.warnings.map((warning) => presentWarning(warning, language)),
});
