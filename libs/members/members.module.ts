import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import './announced-acts.js';
import { ApplicationsController, PublicApplicationController } from './http/applications.controller.js';
import { CourseController } from './http/course.controller.js';
import { MembersController } from './http/members.controller.js';
import { RegisterController } from './http/register.controller.js';
import { LettersJob } from './jobs/letters.job.js';
import { MembersImport } from './imports/members-import.js';
import { RefusalsJob, RelayJob } from './jobs/register.jobs.js';
import './messages.js';
import { MembersPrivacy } from './privacy.js';
import { ActOnMember } from './use-cases/act-on-member.js';
import { AddMember } from './use-cases/add-member.js';
import { ChangeMember } from './use-cases/change-member.js';
import { EndMembership } from './use-cases/end-membership.js';
import { LayOver } from './use-cases/lay-over.js';
import { ListColleagues } from './use-cases/list-colleagues.js';
import { ListMembers } from './use-cases/list-members.js';
import { SendLetters } from './use-cases/send-letters.js';
import { ViewCourse } from './use-cases/view-course.js';
import { ViewLetter } from './use-cases/view-letter.js';
import { ApplicationLink } from './use-cases/application-link.js';
import { Consents } from './use-cases/consents.js';
import { DecideApplication } from './use-cases/decide-application.js';
import { ListApplications } from './use-cases/list-applications.js';
import { MergePersons } from './use-cases/merge-persons.js';
import { PublicApplication } from './use-cases/public-application.js';
import { Relay } from './use-cases/relay.js';
import { SimilarMembers } from './use-cases/similar-members.js';
import { ViewRegister } from './use-cases/view-register.js';
import { SendRefusals } from './use-cases/send-refusals.js';
import { SendRelay } from './use-cases/send-relay.js';
import { ViewMember } from './use-cases/view-member.js';

const useCases = [
  ListMembers,
  ListColleagues,
  ViewMember,
  AddMember,
  ChangeMember,
  EndMembership,
  ActOnMember,
  LayOver,
  ViewCourse,
  ViewLetter,
  ApplicationLink,
  Consents,
  DecideApplication,
  ListApplications,
  MergePersons,
  PublicApplication,
  Relay,
  SimilarMembers,
  ViewRegister,
];

@Module({ imports: [DiscoveryModule], providers: [...useCases, MembersPrivacy, MembersImport], exports: useCases })
export class MembersModule {}

@Module({
  imports: [MembersModule],
  controllers: [
    RegisterController,
    MembersController,
    CourseController,
    PublicApplicationController,
    ApplicationsController,
  ],
})
export class MembersHttpModule {}

@Module({
  imports: [MembersModule],
  providers: [SendLetters, SendRefusals, SendRelay, LettersJob, RefusalsJob, RelayJob],
})
export class MembersJobsModule {}
