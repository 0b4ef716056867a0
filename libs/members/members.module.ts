import { Module } from '@nestjs/common';
import { MembersController } from './http/members.controller.js';
import './messages.js';
import { MembersPrivacy } from './privacy.js';
import { AddMember } from './use-cases/add-member.js';
import { ChangeMember } from './use-cases/change-member.js';
import { EndMembership } from './use-cases/end-membership.js';
import { ListColleagues } from './use-cases/list-colleagues.js';
import { ListMembers } from './use-cases/list-members.js';
import { ViewMember } from './use-cases/view-member.js';

const useCases = [ListMembers, ListColleagues, ViewMember, AddMember, ChangeMember, EndMembership];

@Module({ providers: [...useCases, MembersPrivacy], exports: useCases })
export class MembersModule {}

@Module({ imports: [MembersModule], controllers: [MembersController] })
export class MembersHttpModule {}
