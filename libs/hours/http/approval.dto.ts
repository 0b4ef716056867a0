import type { Id, LocalDate } from '#libs/kernel/index.js';
import {
  Choice,
  DateField,
  IdField,
  hasSentence,
  Ids,
  ListOf,
  sentence,
  Text,
  Whole,
  type Language,
} from '#libs/platform/index.js';
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
  @Text({ min: 0, description: 'where the law says it; empty when no law does' }) article: string;
}

export class WarningListView {
  @ListOf(WarningView) items: WarningView[];
}

/** @param language any the office has sentences in */
export const presentWarning = (
  { date, severity, code, params, article }: WeekWarning,
  language: string,
): WarningView => ({
  date,
  severity,
  code,
  detail: sentence(
    said(code, params),
    date === null ? params : { ...params, date: dayInWords(date, language) },
    language,
  ),
  article,
});

/** A rule may have a sentence of its own for nothing at all: no break, instead of a break of 0 minutes. */
const said = (code: string, { value }: WeekWarning['params']): string =>
  value === '0' && hasSentence(`${code}_none`) ? `${code}_none` : code;

/** `Maandag 7 september`, as the reader says it: with a capital, because the sentence begins with it. */
function dayInWords(date: LocalDate, language: string): string {
  const locale = { en: 'en-GB', ar: 'ar-u-nu-latn' }[language] ?? language;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const words = format.format(new Date(`${date}T00:00:00Z`));
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

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
