import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ClearAbsence } from '../use-cases/clear-absence.js';
import { ListAbsences } from '../use-cases/list-absences.js';
import { MarkAbsence } from '../use-cases/mark-absence.js';
import { AbsenceClearing, AbsenceInput, AbsenceListView, AbsencesQuery } from './absence.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/absences')
export class AbsencesController {
  constructor(
    private readonly listAbsences: ListAbsences,
    private readonly markAbsence: MarkAbsence,
    private readonly clearAbsence: ClearAbsence,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: AbsenceListView })
  async list(@Tenant() context: TenantContext, @Query() query: AbsencesQuery): Promise<AbsenceListView> {
    return { items: await this.listAbsences.run(context, query) };
  }

  @Put()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: AbsenceListView })
  async mark(@Tenant() context: TenantContext, @Body() input: AbsenceInput): Promise<AbsenceListView> {
    const { member_id, from, until = from, kind, part = 'day', minutes = null, note = '' } = input;
    return { items: await this.markAbsence.run(context, { member_id, from, until, kind, part, minutes, note }) };
  }

  @Delete()
  @HttpCode(204)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiNoContentResponse()
  clear(@Tenant() context: TenantContext, @Query() query: AbsenceClearing): Promise<void> {
    return this.clearAbsence.run(context, query);
  }
}
