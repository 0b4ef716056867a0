import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import type { Cooperative } from '../core/cooperative.js';
import { ChangeCooperative } from '../use-cases/change-cooperative.js';
import { ViewCooperative } from '../use-cases/view-cooperative.js';
import { CooperativeInput, CooperativeView } from './cooperative.dto.js';

@ApiTags('cooperatives')
@Controller('v1/cooperatives/:cooperativeId')
export class CooperativeController {
  constructor(
    private readonly viewCooperative: ViewCooperative,
    private readonly changeCooperative: ChangeCooperative,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: CooperativeView })
  view(@Tenant() context: TenantContext): Promise<Cooperative> {
    return this.viewCooperative.run(context);
  }

  @Patch()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: CooperativeView })
  change(
    @Tenant() context: TenantContext,
    @IfMatch() version: number,
    @Body() input: CooperativeInput,
  ): Promise<Cooperative> {
    return this.changeCooperative.run(context, version, input);
  }
}
