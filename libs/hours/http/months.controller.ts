import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Month } from '#libs/kernel/index.js';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { CloseHoursMonth, ReopenHoursMonth } from '../use-cases/close-hours-month.js';
import { ListHoursMonths, ViewHoursMonth } from '../use-cases/hours-months.js';
import {
  HoursMonthDetailView,
  HoursMonthListView,
  MonthClosing,
  MonthReopening,
  presentMonth,
  presentMonthDetail,
} from './month.dto.js';
import { MonthPipe } from './month.pipe.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/hours-months')
export class MonthsController {
  constructor(
    private readonly listMonths: ListHoursMonths,
    private readonly viewMonth: ViewHoursMonth,
    private readonly closeMonth: CloseHoursMonth,
    private readonly reopenMonth: ReopenHoursMonth,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: HoursMonthListView })
  async list(@Tenant() context: TenantContext): Promise<HoursMonthListView> {
    return { items: (await this.listMonths.run(context)).map(presentMonth) };
  }

  @Get(':period')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: HoursMonthDetailView })
  async view(
    @Tenant() context: TenantContext,
    @Param('period', MonthPipe) month: Month,
  ): Promise<HoursMonthDetailView> {
    return presentMonthDetail(await this.viewMonth.run(context, month));
  }

  @Post(':period/closings')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: HoursMonthDetailView })
  async close(
    @Tenant() context: TenantContext,
    @Param('period', MonthPipe) month: Month,
    @Body() input: MonthClosing,
  ): Promise<HoursMonthDetailView> {
    return presentMonthDetail(await this.closeMonth.run(context, month, input.accept_exceptions ?? false));
  }

  @Post(':period/reopenings')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: HoursMonthDetailView })
  async reopen(
    @Tenant() context: TenantContext,
    @Param('period', MonthPipe) month: Month,
    @Body() input: MonthReopening,
  ): Promise<HoursMonthDetailView> {
    return presentMonthDetail(await this.reopenMonth.run(context, month, input.reason));
  }
}
