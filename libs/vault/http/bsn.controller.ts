import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { KeepBsn, type MaskedBsn } from '../use-cases/keep-bsn.js';
import { BsnInput, BsnView, LookInput, MaskedBsnView } from './bsn.dto.js';

@ApiTags('vault')
@Controller('v1/cooperatives/:cooperativeId/bsn/:memberId')
export class BsnController {
  constructor(private readonly bsn: KeepBsn) {}

  @Get()
  @Allow('bookkeeper', 'member')
  @ApiOkResponse({ type: MaskedBsnView })
  view(@Tenant() context: TenantContext, @Param('memberId', IdPipe) memberId: Id): Promise<MaskedBsn> {
    return this.bsn.view(context, memberId);
  }

  @Put()
  @Allow('bookkeeper')
  @ApiOkResponse({ type: MaskedBsnView })
  put(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() { bsn, ground }: BsnInput,
  ): Promise<MaskedBsn> {
    return this.bsn.put(context, memberId, bsn, ground);
  }

  @Post('looks')
  @Allow('bookkeeper', 'member')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: BsnView })
  look(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() { reason }: LookInput,
  ): Promise<{ bsn: string }> {
    return this.bsn.look(context, memberId, reason);
  }

  @Delete()
  @Allow('bookkeeper')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@Tenant() context: TenantContext, @Param('memberId', IdPipe) memberId: Id): Promise<void> {
    return this.bsn.delete(context, memberId);
  }
}
