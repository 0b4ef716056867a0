import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { Activity } from '../data/activity.repository.js';
import { AddActivity } from '../use-cases/add-activity.js';
import { ChangeActivity } from '../use-cases/change-activity.js';
import { ListActivities } from '../use-cases/list-activities.js';
import { ActivityInput, ActivityPage, ActivityView, NewActivityInput } from './activity.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/activities')
export class ActivitiesController {
  constructor(
    private readonly listActivities: ListActivities,
    private readonly addActivity: AddActivity,
    private readonly changeActivity: ChangeActivity,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ActivityPage })
  list(@Tenant() context: TenantContext): Promise<Page<Activity>> {
    return this.listActivities.run(context);
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: ActivityView })
  add(@Tenant() context: TenantContext, @Body() input: NewActivityInput): Promise<Activity> {
    return this.addActivity.run(context, input);
  }

  @Patch(':activityId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ActivityView })
  change(
    @Tenant() context: TenantContext,
    @Param('activityId', IdPipe) activityId: Id,
    @IfMatch() version: number,
    @Body() input: ActivityInput,
  ): Promise<Activity> {
    return this.changeActivity.run(context, activityId, version, input);
  }
}
