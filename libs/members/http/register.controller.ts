import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { today, type Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, MakesOnce, Tenant, TenantContext } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import type { SimilarPerson } from '../core/similar.js';
import type { RelayMessage } from '../data/relay.repository.js';
import { Consents, type ConsentState } from '../use-cases/consents.js';
import { MergePersons } from '../use-cases/merge-persons.js';
import { Relay } from '../use-cases/relay.js';
import { SimilarMembers } from '../use-cases/similar-members.js';
import { ViewRegister, type RegisterOn } from '../use-cases/view-register.js';
import { MemberView } from './member.dto.js';
import {
  ConsentInput,
  ConsentList,
  LikenessInput,
  MergingInput,
  MemberRegisterQuery,
  MemberRegisterView,
  RelayInputBody,
  RelayList,
  RelayView,
  SimilarList,
} from './register.dto.js';

@ApiTags('members')
@Controller('v1/cooperatives/:cooperativeId')
export class RegisterController {
  constructor(
    private readonly viewRegister: ViewRegister,
    private readonly similarMembers: SimilarMembers,
    private readonly mergePersons: MergePersons,
    private readonly consents: Consents,
    private readonly relay: Relay,
  ) {}

  @Get('register')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: MemberRegisterView })
  view(@Tenant() context: TenantContext, @Query() { on }: MemberRegisterQuery): Promise<RegisterOn> {
    return this.viewRegister.run(context, on);
  }

  @Get('register/document')
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Tenant() context: TenantContext, @Query() { on }: MemberRegisterQuery): Promise<StreamableFile> {
    const bytes = await this.viewRegister.asPaper(context, on);
    const disposition = `inline; filename="ledenregister-${on ?? today(context.clock)}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  @Get('register/table')
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async table(@Tenant() context: TenantContext, @Query() { on }: MemberRegisterQuery): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.viewRegister.asTable(context, on));
    const disposition = `attachment; filename="ledenregister-${on ?? today(context.clock)}.csv"`;
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', length: bytes.length, disposition });
  }

  @Post('members/similar')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: SimilarList })
  async similar(@Tenant() context: TenantContext, @Body() input: LikenessInput): Promise<{ items: SimilarPerson[] }> {
    return { items: await this.similarMembers.run(context, input) };
  }

  @Post('members/:memberId/merging')
  @Allow('board')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: MemberView })
  merge(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() { other_member_id }: MergingInput,
  ): Promise<Member> {
    return this.mergePersons.run(context, memberId, other_member_id);
  }

  @Get('members/:memberId/consents')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ConsentList })
  async viewConsents(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
  ): Promise<{ items: ConsentState[] }> {
    return { items: await this.consents.view(context, memberId) };
  }

  @Post('members/:memberId/consents')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentList })
  async consent(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() { given, kind }: ConsentInput,
  ): Promise<{ items: ConsentState[] }> {
    return { items: await this.consents.run(context, memberId, kind, given) };
  }

  @Get('relay-messages')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: RelayList })
  async messages(@Tenant() context: TenantContext): Promise<{ items: RelayMessage[] }> {
    return { items: await this.relay.list(context) };
  }

  @Post('relay-messages')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: RelayView })
  send(@Tenant() context: TenantContext, @Body() input: RelayInputBody): Promise<RelayMessage> {
    return this.relay.run(context, input);
  }
}
