import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, Tenant, TenantContext } from '#libs/platform/index.js';
import { ShareRequests } from '../use-cases/share-requests.js';
import { presentRequest } from './present.js';
import { PauseRequestBody, PlanRequestBody } from './share-request.dto.js';
import { ShareDecisionBody, ShareRequestMade, ShareRequestView, WaitingRequestListView } from './share-request.dto.js';

/** What a member asks of the board about her share, and what the board says. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId')
export class ShareRequestsController {
  constructor(private readonly requests: ShareRequests) {}

  @Get('share-requests')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WaitingRequestListView })
  async list(@Tenant() context: TenantContext): Promise<WaitingRequestListView> {
    const items = await this.requests.open(context);
    return {
      items: items.map(({ account_id, member_id, member_name, ...request }) => ({
        ...presentRequest(request),
        account_id,
        member_id,
        member_name,
        is_own: member_id === context.memberId,
      })),
    };
  }

  @Post('shares/:shareAccountId/plan-requests')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: ShareRequestMade })
  askPlan(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() { reason, ...plan }: PlanRequestBody,
  ): Promise<ShareRequestMade> {
    return this.requests.ask(context, accountId, { kind: 'plan', plan }, reason);
  }

  @Post('shares/:shareAccountId/pause-requests')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: ShareRequestMade })
  askPause(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() { reason, terms }: PauseRequestBody,
  ): Promise<ShareRequestMade> {
    return this.requests.ask(context, accountId, { kind: 'pause', terms }, reason);
  }

  @Post('share-requests/:shareRequestId/withdrawal')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@Tenant() context: TenantContext, @Param('shareRequestId', IdPipe) requestId: Id): Promise<void> {
    return this.requests.withdraw(context, requestId);
  }

  @Post('share-requests/:shareRequestId/decision')
  @Allow('board')
  @HttpCode(200)
  @ApiOkResponse({ type: ShareRequestView })
  async decide(
    @Tenant() context: TenantContext,
    @Param('shareRequestId', IdPipe) requestId: Id,
    @Body() { agrees, answer = '' }: ShareDecisionBody,
  ): Promise<ShareRequestView> {
    return presentRequest(await this.requests.decide(context, requestId, agrees, answer));
  }
}
