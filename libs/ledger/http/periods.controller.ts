import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import { ChangeAccountingPeriod } from '../use-cases/change-accounting-period.js';
import { ViewAccountingPeriods } from '../use-cases/view-accounting-periods.js';
import { PeriodPipe } from './period.pipe.js';
import { AccountingPeriodListView, AccountingPeriodView, PeriodInput } from './periods.dto.js';
import { presentPeriod } from './present.js';

@ApiTags('ledger')
@Controller('v1/cooperatives/:cooperativeId/accounting-periods')
export class PeriodsController {
  constructor(
    private readonly viewPeriods: ViewAccountingPeriods,
    private readonly changePeriod: ChangeAccountingPeriod,
  ) {}

  @Get()
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: AccountingPeriodListView })
  async list(@Tenant() context: TenantContext): Promise<AccountingPeriodListView> {
    return { items: (await this.viewPeriods.run(context)).map(presentPeriod) };
  }

  @Put(':period')
  @Allow('bookkeeper')
  @ApiOkResponse({ type: AccountingPeriodView })
  async change(
    @Tenant() context: TenantContext,
    @Param('period', PeriodPipe) period: string,
    @IfMatch() version: number,
    @Body() input: PeriodInput,
  ): Promise<AccountingPeriodView> {
    return presentPeriod(await this.changePeriod.run(context, { ...input, period, version }));
  }
}
