import { Module } from '@nestjs/common';
import './announced-acts.js';
import { CourseController } from './http/course.controller.js';
import { MembersController } from './http/members.controller.js';
import { LettersJob } from './jobs/letters.job.js';
import { MembersImport } from './imports/members-import.js';
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
];

@Module({ providers: [...useCases, MembersPrivacy, MembersImport], exports: useCases })
export class MembersModule {}

@Module({ imports: [MembersModule], controllers: [MembersController, CourseController] })
export class MembersHttpModule {}

@Module({ imports: [MembersModule], providers: [SendLetters, LettersJob] })
export class MembersJobsModule {}
