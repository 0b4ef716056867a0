import type { components } from './api.gen';

/**
 * The shapes of the API by the names the screens use; generated, so that a change there breaks the build here.
 * Money is a decimal string, durations are minutes, dates are ISO.
 */
type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export type SessionView = Schemas['SessionView'];
export type Membership = Schemas['AccessView'];
export type Role = Membership['roles'][number];
/** What a grant can be about. */
export type Area = Schemas['ScopeItemView']['area'];
export type Person = Schemas['PersonView'];
export type LoginToken = Schemas['LoginTokenView'];

export type Cooperative = Schemas['CooperativeView'];
export type Member = Schemas['MemberView'];
export type SchoolHours = Schemas['SchoolHoursListView'];
export type Course = Schemas['CourseView'];
export type NextAct = Schemas['NextActView'];
export type Register = Schemas['MemberRegisterView'];
export type Consents = Schemas['ConsentList'];
export type SimilarPerson = Schemas['SimilarView'];
export type Application = Schemas['ListedApplicationView'];
export type ApplicationPage = Schemas['ApplicationPageView'];
export type Articles = Schemas['ArticlesOnView'];
export type ArticleSetting = Schemas['ArticleSettingView'];
export type ArticlesHistory = Schemas['ArticlesHistoryView'];
export type Colleague = Schemas['ColleagueView'];
export type Relation = Schemas['RelationView'];

export type WaitingForYou = Schemas['WaitingForYouView'];

export type Project = Schemas['ProjectView'];
export type Activity = Schemas['ActivityView'];
export type Rate = Schemas['RateView'];

export type TimeEntry = Schemas['TimeEntryView'];
export type Week = Schemas['WeekView'];
export type EntryDraft = Schemas['WeekLineInput'] & { minutes: number };
export type Approval = Schemas['ApprovalView'];
export type Absence = Schemas['AbsenceView'];
export type HoursMonth = Schemas['HoursMonthView'];
export type HoursMonthDetail = Schemas['HoursMonthDetailView'];
export type HoursSettings = Schemas['HoursSettingsView'];
export type HoursNotice = Schemas['NoticeView'];
export type WorkingTimeWarning = Schemas['WarningView'];
export type Budget = Schemas['BudgetView'];
export type Plan = Schemas['PlanView'];
export type ProjectShare = Schemas['ShareView'];
export type ReportTable = Schemas['ReportTableView'];
export type ReportView = Schemas['KeptReportView'];
export type ApprovedCount = Schemas['ApprovedView'];
export type RejectedCount = Schemas['RejectedView'];
