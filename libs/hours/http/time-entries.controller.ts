import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import { ChangeEntry } from '../use-cases/change-entry.js';
import { LogHours } from '../use-cases/log-hours.js';
import { RemoveEntry } from '../use-cases/remove-entry.js';
import { EntryChangeInput, NewEntryInput, TimeEntryView } from './time-entry.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/time-entries')
export class TimeEntriesController {
  constructor(
    private readonly logHours: LogHours,
    private readonly changeEntry: ChangeEntry,
    private readonly removeEntry: RemoveEntry,
  ) {}

  @Post()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: TimeEntryView })
  log(@Tenant() context: TenantContext, @Body() input: NewEntryInput): Promise<TimeEntryView> {
    return this.logHours.run(context, input);
  }

  @Patch(':entryId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: TimeEntryView })
  change(
    @Tenant() context: TenantContext,
    @Param('entryId', IdPipe) entryId: Id,
    @IfMatch() version: number,
    @Body() input: EntryChangeInput,
  ): Promise<TimeEntryView> {
    return this.changeEntry.run(context, entryId, version, input);
  }

  @Delete(':entryId')
  @HttpCode(204)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiNoContentResponse()
  remove(
    @Tenant() context: TenantContext,
    @Param('entryId', IdPipe) entryId: Id,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.removeEntry.run(context, entryId, version);
  }
}
