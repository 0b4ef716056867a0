import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import type { Colleague } from '../data/member.repository.js';
import { AddMember } from '../use-cases/add-member.js';
import { ChangeMember } from '../use-cases/change-member.js';
import { EndMembership } from '../use-cases/end-membership.js';
import { ListColleagues } from '../use-cases/list-colleagues.js';
import { ListMembers } from '../use-cases/list-members.js';
import { ViewMember } from '../use-cases/view-member.js';
import {
  ColleaguesQuery,
  ColleagueView,
  EndingInput,
  MemberInput,
  MemberPage,
  MembersQuery,
  MemberView,
  NewMemberInput,
} from './member.dto.js';

@ApiTags('members')
@Controller('v1/cooperatives/:cooperativeId')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly listColleagues: ListColleagues,
    private readonly viewMember: ViewMember,
    private readonly addMember: AddMember,
    private readonly changeMember: ChangeMember,
    private readonly endMembership: EndMembership,
  ) {}

  @Get('members')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: MemberPage })
  list(@Tenant() context: TenantContext, @Query() query: MembersQuery): Promise<Page<Member>> {
    return this.listMembers.run(context, query);
  }

  @Get('colleagues')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: [ColleagueView] })
  colleagues(@Tenant() context: TenantContext, @Query() { on }: ColleaguesQuery): Promise<Colleague[]> {
    return this.listColleagues.run(context, on);
  }

  @Post('members')
  @Allow('board', 'bookkeeper')
  @MakesOnce('when_sent')
  @ApiCreatedResponse({ type: MemberView })
  add(@Tenant() context: TenantContext, @Body() input: NewMemberInput): Promise<Member> {
    return this.addMember.run(context, input);
  }

  @Get('members/:memberId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MemberView })
  view(@Tenant() context: TenantContext, @Param('memberId', IdPipe) memberId: Id): Promise<Member> {
    return this.viewMember.run(context, memberId);
  }

  @Patch('members/:memberId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: MemberView })
  change(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @IfMatch() version: number,
    @Body() input: MemberInput,
  ): Promise<Member> {
    return this.changeMember.run(context, memberId, version, input);
  }

  @Post('members/:memberId/ending')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberView })
  end(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() input: EndingInput,
  ): Promise<Member> {
    return this.endMembership.run(context, memberId, input.ended_on, input.source);
  }
}
