import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { FixedFeeView } from '../data/fixed-fees.js';
import { AddFixedFee } from '../use-cases/add-fixed-fee.js';
import { ChangeFixedFee } from '../use-cases/change-fixed-fee.js';
import { ListFixedFees } from '../use-cases/list-fixed-fees.js';
import { AgreementsQuery, FixedFeeInput, FixedFeePage, FixedFeeResource, NewFixedFeeInput } from './agreement.dto.js';

@ApiTags('invoices')
@Controller('v1/cooperatives/:cooperativeId/fixed-fees')
export class FixedFeesController {
  constructor(
    private readonly listFixedFees: ListFixedFees,
    private readonly addFixedFee: AddFixedFee,
    private readonly changeFixedFee: ChangeFixedFee,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: FixedFeePage })
  list(
    @Tenant() context: TenantContext,
    @Query() { project_id: projectId, ...page }: AgreementsQuery,
  ): Promise<Page<FixedFeeView>> {
    return this.listFixedFees.run(context, { projectId, ...page });
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: FixedFeeResource })
  add(@Tenant() context: TenantContext, @Body() { last_month, ...input }: NewFixedFeeInput): Promise<FixedFeeView> {
    return this.addFixedFee.run(context, { ...input, last_month: last_month ?? null });
  }

  @Patch(':feeId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: FixedFeeResource })
  change(
    @Tenant() context: TenantContext,
    @Param('feeId', IdPipe) feeId: Id,
    @IfMatch() version: number,
    @Body() input: FixedFeeInput,
  ): Promise<FixedFeeView> {
    return this.changeFixedFee.run(context, feeId, version, input);
  }
}
