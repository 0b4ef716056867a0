import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '#libs/kernel/index.js';
import { Allow, readerLanguage, Tenant, TenantContext, type OfficeRequest } from '#libs/platform/index.js';
import { CopyWeek } from '../use-cases/copy-week.js';
import { FillWeek } from '../use-cases/fill-week.js';
import { SubmitWeek } from '../use-cases/submit-week.js';
import { TakeWeekBack } from '../use-cases/take-week-back.js';
import { ViewWeek } from '../use-cases/view-week.js';
import { WeekWarnings } from '../use-cases/week-warnings.js';
import { presentWarning, WarningListView } from './approval.dto.js';
import { MondayPipe } from './monday.pipe.js';
import {
  presentCopy,
  SubmissionInput,
  WeekCopyInput,
  WeekCopyView,
  WeekInput,
  WeekQuery,
  WeekView,
} from './week.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/weeks/:monday')
export class WeeksController {
  constructor(
    private readonly viewWeek: ViewWeek,
    private readonly weekWarnings: WeekWarnings,
    private readonly fillWeek: FillWeek,
    private readonly copyWeek: CopyWeek,
    private readonly submitWeek: SubmitWeek,
    private readonly takeWeekBack: TakeWeekBack,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WeekView })
  view(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Query() query: WeekQuery,
  ): Promise<WeekView> {
    return this.viewWeek.run(context, monday, query.member_id);
  }

  /** What the Arbeidstijdenwet says about the week: let op, never a refusal. */
  @Get('warnings')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WarningListView })
  async warnings(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Query() query: WeekQuery,
    @Req() request: OfficeRequest,
  ): Promise<WarningListView> {
    const warnings = await this.weekWarnings.run(context, monday, query.member_id);
    return { items: warnings.map((warning) => presentWarning(warning, readerLanguage(request))) };
  }

  @Put()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WeekView })
  fill(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Body() input: WeekInput,
  ): Promise<WeekView> {
    return this.fillWeek.run(context, monday, input);
  }

  @Post('copies')
  @HttpCode(200)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WeekCopyView })
  async copy(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Body() input: WeekCopyInput,
  ): Promise<WeekCopyView> {
    const from = new MondayPipe().transform(input.from);
    return presentCopy(await this.copyWeek.run(context, monday, { ...input, from }), context.language);
  }

  @Post('submission')
  @HttpCode(200)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WeekView })
  submit(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Body() input: SubmissionInput,
  ): Promise<WeekView> {
    return this.submitWeek.run(context, monday, input.member_id);
  }

  @Delete('submission')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: WeekView })
  takeBack(
    @Tenant() context: TenantContext,
    @Param('monday', MondayPipe) monday: LocalDate,
    @Query() query: WeekQuery,
  ): Promise<WeekView> {
    return this.takeWeekBack.run(context, monday, query.member_id);
  }
}
