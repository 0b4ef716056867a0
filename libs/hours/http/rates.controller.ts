import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, Tenant, TenantContext } from '#libs/platform/index.js';
import { AddRate } from '../use-cases/add-rate.js';
import { ListRates } from '../use-cases/list-rates.js';
import { RemoveRate } from '../use-cases/remove-rate.js';
import { presentRate, RateInput, RateListView, rateOf, RatesQuery, RateView } from './rate.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/rates')
export class RatesController {
  constructor(
    private readonly listRates: ListRates,
    private readonly addRate: AddRate,
    private readonly removeRate: RemoveRate,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: RateListView })
  async list(@Tenant() context: TenantContext, @Query() query: RatesQuery): Promise<RateListView> {
    return { items: (await this.listRates.run(context, query.project_id ?? null)).map(presentRate) };
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: RateView })
  async add(@Tenant() context: TenantContext, @Body() input: RateInput): Promise<RateView> {
    return presentRate(await this.addRate.run(context, rateOf(input)));
  }

  @Delete(':rateId')
  @HttpCode(204)
  @Allow('board', 'bookkeeper')
  @ApiNoContentResponse()
  remove(@Tenant() context: TenantContext, @Param('rateId', IdPipe) rateId: Id): Promise<void> {
    return this.removeRate.run(context, rateId);
  }
}
