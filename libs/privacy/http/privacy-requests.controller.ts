import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { AskRequest } from '../use-cases/ask-request.js';
import { DecideRequest } from '../use-cases/decide-request.js';
import { ExtendRequest } from '../use-cases/extend-request.js';
import { FetchAnswer, FetchExport } from '../use-cases/fetch-export.js';
import { ListRequests, ViewRequest } from '../use-cases/list-requests.js';
import { ViewMine } from '../use-cases/view-mine.js';
import { download, presentMine, presentRequest } from './present.js';
import {
  DecisionInput,
  ExtensionInput,
  MinePrivacyView,
  PrivacyRequestsView,
  PrivacyRequestView,
  questionOf,
  RequestInput,
  RequestsQuery,
} from './request.dto.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('privacy')
@Controller('v1/cooperatives/:cooperativeId/privacy')
export class PrivacyRequestsController {
  constructor(
    private readonly viewMine: ViewMine,
    private readonly ask: AskRequest,
    private readonly list: ListRequests,
    private readonly view: ViewRequest,
    private readonly decide: DecideRequest,
    private readonly extend: ExtendRequest,
    private readonly fetchExport: FetchExport,
    private readonly fetchAnswer: FetchAnswer,
  ) {}

  @Get('mine')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MinePrivacyView })
  async mine(@Tenant() context: TenantContext): Promise<MinePrivacyView> {
    return presentMine(await this.viewMine.run(context), context.language);
  }

  @Get('requests')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: PrivacyRequestsView })
  async requests(@Tenant() context: TenantContext, @Query() { state }: RequestsQuery): Promise<PrivacyRequestsView> {
    const items = await this.list.run(context, state);
    return { items: items.map((request) => presentRequest(request, context.language)) };
  }

  @Post('requests')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: PrivacyRequestView })
  async askFor(@Tenant() context: TenantContext, @Body() input: RequestInput): Promise<PrivacyRequestView> {
    const request = await this.ask.run(context, await questionOf(input));
    return presentRequest({ ...request, export_until: null, has_answer: false }, context.language);
  }

  @Get('requests/:requestId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: PrivacyRequestView })
  async find(@Tenant() context: TenantContext, @Param('requestId', IdPipe) requestId: Id): Promise<PrivacyRequestView> {
    return presentRequest(await this.view.run(context, requestId), context.language);
  }

  @Post('requests/:requestId/decision')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: PrivacyRequestView })
  async decideOn(
    @Tenant() context: TenantContext,
    @Param('requestId', IdPipe) requestId: Id,
    @IfMatch() version: number,
    @Body() input: DecisionInput,
  ): Promise<PrivacyRequestView> {
    return presentRequest(await this.decide.run(context, requestId, version, input), context.language);
  }

  @Post('requests/:requestId/extension')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: PrivacyRequestView })
  async makeLonger(
    @Tenant() context: TenantContext,
    @Param('requestId', IdPipe) requestId: Id,
    @IfMatch() version: number,
    @Body() { because }: ExtensionInput,
  ): Promise<PrivacyRequestView> {
    return presentRequest(await this.extend.run(context, requestId, version, because), context.language);
  }

  @Get('requests/:requestId/export')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @StepUp()
  @Header('cache-control', 'no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse(BINARY)
  async copy(@Tenant() context: TenantContext, @Param('requestId', IdPipe) requestId: Id): Promise<StreamableFile> {
    return download(await this.fetchExport.run(context, requestId), 'application/zip');
  }

  @Get('requests/:requestId/answer')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async answer(@Tenant() context: TenantContext, @Param('requestId', IdPipe) requestId: Id): Promise<StreamableFile> {
    return download(await this.fetchAnswer.run(context, requestId), 'application/pdf');
  }
}
