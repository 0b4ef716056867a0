import { Module } from '@nestjs/common';
import { ImportsModule } from '#libs/imports/index.js';
import { ActivitiesController } from './http/activities.controller.js';
import { ProjectsController } from './http/projects.controller.js';
import { RatesController } from './http/rates.controller.js';
import { ApprovalsController } from './http/approvals.controller.js';
import { TimeEntriesController } from './http/time-entries.controller.js';
import { WeeksController } from './http/weeks.controller.js';
import { HoursImport } from './imports/hours-import.js';
import { OpeningHoursImport } from './imports/opening-hours-import.js';
import { ProjectsImport } from './imports/projects-import.js';
import { RatesImport } from './imports/rates-import.js';
import './announced-acts.js';
import './import-messages.js';
import './messages.js';
import './working-time-messages.js';
import { SchoolHoursController } from './http/school-hours.controller.js';
import { AbsencesController } from './http/absences.controller.js';
import { ClearAbsence } from './use-cases/clear-absence.js';
import { CopyWeek } from './use-cases/copy-week.js';
import { ListAbsences } from './use-cases/list-absences.js';
import { MarkAbsence } from './use-cases/mark-absence.js';
import { HoursPrivacy } from './privacy.js';
import { HoursSettingsController } from './http/hours-settings.controller.js';
import { MonthsController } from './http/months.controller.js';
import { EndSchoolHours } from './jobs/end-school-hours.js';
import { NoticeMailJob } from './jobs/notice-mail.job.js';
import { CloseHoursMonth, ReopenHoursMonth } from './use-cases/close-hours-month.js';
import { ListHoursMonths, ViewHoursMonth } from './use-cases/hours-months.js';
import { ChangeHoursSettings, ViewHoursSettings } from './use-cases/hours-settings.js';
import { MyNotices, PutNoticeAway } from './use-cases/my-notices.js';
import { ReopenHours } from './use-cases/reopen-hours.js';
import { SteeringController } from './http/steering.controller.js';
import { ListPlans, PlanHours } from './use-cases/plan-hours.js';
import { ListBudgets, SetProjectBudget, ViewProjectBudget } from './use-cases/project-budget.js';
import { ShareProject, ViewProjectShares } from './use-cases/share-project.js';
import { ListSchoolHours, PutSchoolHours, RemoveSchoolHours } from './use-cases/school-hours.js';
import { WeekWarnings } from './use-cases/week-warnings.js';
import { CalendarFeedsController, CalendarsController } from './http/calendar.controller.js';
import { CalendarFeed } from './use-cases/calendar-feed.js';
import { AddActivity } from './use-cases/add-activity.js';
import { AddProject } from './use-cases/add-project.js';
import { AddRate } from './use-cases/add-rate.js';
import { ChangeActivity } from './use-cases/change-activity.js';
import { ChangeProject } from './use-cases/change-project.js';
import { ListActivities } from './use-cases/list-activities.js';
import { ListProjects } from './use-cases/list-projects.js';
import { ListRates } from './use-cases/list-rates.js';
import { RemoveRate } from './use-cases/remove-rate.js';
import { ApproveHours } from './use-cases/approve-hours.js';
import { ChangeEntry } from './use-cases/change-entry.js';
import { FillWeek } from './use-cases/fill-week.js';
import { ListApprovals } from './use-cases/list-approvals.js';
import { EntryGrounds } from './use-cases/entry-grounds.js';
import { LogHours } from './use-cases/log-hours.js';
import { RejectHours } from './use-cases/reject-hours.js';
import { RemoveEntry } from './use-cases/remove-entry.js';
import { SubmitWeek } from './use-cases/submit-week.js';
import { TakeWeekBack } from './use-cases/take-week-back.js';
import { ViewWeek } from './use-cases/view-week.js';
import { ViewProject } from './use-cases/view-project.js';

const registers = [
  ListProjects,
  ViewProject,
  AddProject,
  ChangeProject,
  ListActivities,
  AddActivity,
  ChangeActivity,
  ListRates,
  AddRate,
  RemoveRate,
];

const hours = [
  EntryGrounds,
  LogHours,
  ChangeEntry,
  RemoveEntry,
  ViewWeek,
  FillWeek,
  WeekWarnings,
  CopyWeek,
  SubmitWeek,
  TakeWeekBack,
  ListApprovals,
  ApproveHours,
  RejectHours,
  ReopenHours,
  MyNotices,
  PutNoticeAway,
  ViewHoursSettings,
  ChangeHoursSettings,
];
const steering = [
  CalendarFeed,
  ListBudgets,
  ViewProjectBudget,
  SetProjectBudget,
  ListPlans,
  PlanHours,
  ShareProject,
  ViewProjectShares,
];
const months = [ListHoursMonths, ViewHoursMonth, CloseHoursMonth, ReopenHoursMonth];
const absences = [ClearAbsence, ListAbsences, MarkAbsence];
const school = [ListSchoolHours, PutSchoolHours, RemoveSchoolHours];
const useCases = [...school, ...months, ...steering, ...absences, ...registers, ...hours];

const fromFiles = [HoursImport, OpeningHoursImport, ProjectsImport, RatesImport];

@Module({ imports: [ImportsModule], providers: [...useCases, ...fromFiles, HoursPrivacy], exports: useCases })
export class HoursModule {}

@Module({
  imports: [HoursModule],
  controllers: [
    ProjectsController,
    ActivitiesController,
    RatesController,
    TimeEntriesController,
    WeeksController,
    ApprovalsController,
    AbsencesController,
    SchoolHoursController,
    MonthsController,
    SteeringController,
    CalendarFeedsController,
    CalendarsController,
    HoursSettingsController,
  ],
})
export class HoursHttpModule {}

@Module({ imports: [HoursModule], providers: [NoticeMailJob, EndSchoolHours] })
export class HoursJobsModule {}
