import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ListSchoolHours, PutSchoolHours, RemoveSchoolHours } from '../use-cases/school-hours.js';
import { SchoolHoursInput, SchoolHoursListView, SchoolHoursQuery, SchoolHoursRemoval } from './school-hours.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/school-hours')
export class SchoolHoursController {
  constructor(
    private readonly listSchoolHours: ListSchoolHours,
    private readonly putSchoolHours: PutSchoolHours,
    private readonly removeSchoolHours: RemoveSchoolHours,
  ) {}

  @Get()
  @Allow('member', 'bookkeeper')
  @ApiOkResponse({ type: SchoolHoursListView })
  list(@Tenant() context: TenantContext, @Query() query: SchoolHoursQuery): Promise<SchoolHoursListView> {
    return this.listSchoolHours.run(context, query.member_id);
  }

  @Put()
  @Allow('member', 'bookkeeper')
  @ApiOkResponse({ type: SchoolHoursListView })
  put(@Tenant() context: TenantContext, @Body() input: SchoolHoursInput): Promise<SchoolHoursListView> {
    const { member_id, valid_from, minutes } = input;
    return this.putSchoolHours.run(context, member_id, { valid_from, minutes });
  }

  @Delete()
  @HttpCode(204)
  @Allow('member', 'bookkeeper')
  @ApiNoContentResponse()
  remove(@Tenant() context: TenantContext, @Query() query: SchoolHoursRemoval): Promise<void> {
    return this.removeSchoolHours.run(context, query.member_id, query.valid_from);
  }
}
