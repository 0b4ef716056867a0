import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { ApiTokens, type ApiToken } from '../use-cases/api-tokens.js';
import { ApiTokenInput, ApiTokensView, NewApiTokenView } from './api-tokens.dto.js';

@ApiTags('identity')
@Controller('v1/cooperatives/:cooperativeId/api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ApiTokensView })
  list(@Tenant() context: TenantContext): Promise<{ items: ApiToken[] }> {
    return this.tokens.list(context);
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiCreatedResponse({ type: NewApiTokenView })
  make(@Tenant() context: TenantContext, @Body() input: ApiTokenInput): Promise<ApiToken & { token: string }> {
    return this.tokens.make(context, input);
  }

  @Delete(':tokenId')
  @Allow('board', 'bookkeeper')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@Tenant() context: TenantContext, @Param('tokenId', IdPipe) tokenId: Id): Promise<void> {
    return this.tokens.end(context, tokenId);
  }
}
