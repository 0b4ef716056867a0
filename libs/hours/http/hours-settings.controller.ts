import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import { ChangeHoursSettings, ViewHoursSettings } from '../use-cases/hours-settings.js';
import { MyNotices, PutNoticeAway } from '../use-cases/my-notices.js';
import { HoursSettingsInput, HoursSettingsView, NoticeListView, presentNotice } from './hours-settings.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId')
export class HoursSettingsController {
  constructor(
    private readonly viewSettings: ViewHoursSettings,
    private readonly changeSettings: ChangeHoursSettings,
    private readonly myNotices: MyNotices,
    private readonly putNoticeAway: PutNoticeAway,
  ) {}

  @Get('hours-settings')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: HoursSettingsView })
  view(@Tenant() context: TenantContext): Promise<HoursSettingsView> {
    return this.viewSettings.run(context);
  }

  @Put('hours-settings')
  @Allow('board')
  @ApiOkResponse({ type: HoursSettingsView })
  change(
    @Tenant() context: TenantContext,
    @IfMatch() version: number,
    @Body() input: HoursSettingsInput,
  ): Promise<HoursSettingsView> {
    return this.changeSettings.run(context, version, input);
  }

  /** Hours of the one who asks that came back and were not put away. */
  @Get('hours-notices')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: NoticeListView })
  async notices(@Tenant() context: TenantContext): Promise<NoticeListView> {
    return { items: (await this.myNotices.run(context)).map(presentNotice) };
  }

  @Delete('hours-notices/:noticeId')
  @HttpCode(204)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiNoContentResponse()
  putAway(@Tenant() context: TenantContext, @Param('noticeId', IdPipe) noticeId: Id): Promise<void> {
    return this.putNoticeAway.run(context, noticeId);
  }
}
