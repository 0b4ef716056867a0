import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import { EndGrant } from '../use-cases/end-grant.js';
import { GiveGrant } from '../use-cases/give-grant.js';
import type { Grant } from '../use-cases/grant-view.js';
import { ListAccess, type Access } from '../use-cases/list-access.js';
import { ListGrants } from '../use-cases/list-grants.js';
import { AccessListQuery, AccessListView, GrantInput, GrantsView, GrantView } from './grants.dto.js';

@ApiTags('grants')
@Controller('v1/cooperatives/:cooperativeId')
export class GrantsController {
  constructor(
    private readonly listGrants: ListGrants,
    private readonly giveGrant: GiveGrant,
    private readonly endGrant: EndGrant,
    private readonly listAccess: ListAccess,
  ) {}

  @Get('grants')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: GrantsView })
  list(@Tenant() context: TenantContext): ReturnType<ListGrants['run']> {
    return this.listGrants.run(context);
  }

  @Post('grants')
  @Allow('board')
  @StepUp()
  @ApiCreatedResponse({ type: GrantView })
  give(@Tenant() context: TenantContext, @Body() { login_id, ...input }: GrantInput): Promise<Grant> {
    return this.giveGrant.run(context, login_id, input);
  }

  @Post('grants/:grantId/ending')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: GrantView })
  end(@Tenant() context: TenantContext, @Param('grantId', IdPipe) grantId: Id): Promise<Grant> {
    return this.endGrant.run(context, grantId);
  }

  @Get('access-list')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: AccessListView })
  accesses(@Tenant() context: TenantContext, @Query() query: AccessListQuery): Promise<Page<Access>> {
    return this.listAccess.run(context, query);
  }
}
