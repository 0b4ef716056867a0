import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, Public, Tenant, TenantContext, Text } from '#libs/platform/index.js';
import { CalendarFeed } from '../use-cases/calendar-feed.js';

class CalendarFeedView {
  @Text({ nullable: true, description: 'When the address was made; null when there is none.' }) created_at:
    string | null;
}

class CalendarAddressView {
  @Text({ max: 500, description: 'Shown once: whoever has it can read the calendar.' }) address: string;
}

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feed: CalendarFeed) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: CalendarFeedView })
  view(@Tenant() context: TenantContext): Promise<CalendarFeedView> {
    return this.feed.view(context);
  }

  @Post()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: CalendarAddressView })
  make(@Tenant() context: TenantContext): Promise<CalendarAddressView> {
    return this.feed.make(context);
  }

  @Delete()
  @HttpCode(204)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiNoContentResponse()
  revoke(@Tenant() context: TenantContext): Promise<void> {
    return this.feed.revoke(context);
  }
}

/** Read by calendars, which cannot sign in: the address itself is the key. */
@ApiTags('hours')
@Controller('v1/calendars')
export class CalendarsController {
  constructor(private readonly feed: CalendarFeed) {}

  @Get(':cooperativeId/:secret')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @ApiOkResponse({ schema: { type: 'string' } })
  read(@Param('cooperativeId', IdPipe) cooperativeId: Id, @Param('secret') secret: string): Promise<string> {
    return this.feed.read(cooperativeId, secret);
  }
}
