import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Allow,
  IdPipe,
  MakesOnce,
  PageQuery,
  readUpload,
  Tenant,
  TenantContext,
  UploadInput,
  type OfficeRequest,
  type Page,
} from '#libs/platform/index.js';
import { CommitTimeImport, type CommittedImport } from '../use-cases/commit-time-import.js';
import { ListTimeImports, type TimeImportSummary } from '../use-cases/list-time-imports.js';
import { MapTimesheet } from '../use-cases/map-timesheet.js';
import { UndoTimeImport } from '../use-cases/undo-time-import.js';
import { UploadTimesheet } from '../use-cases/upload-timesheet.js';
import { ViewTimeImport } from '../use-cases/view-time-import.js';
import { presentPreview } from './present-time-import.js';
import { CommitInput, mappingOf, TimesheetMappingInput } from './time-import.dto.js';
import { CommittedImportView, TimeImportPage, TimeImportPreviewView, UndoneImportView } from './time-import.views.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/time-imports')
export class TimeImportsController {
  constructor(
    private readonly uploadTimesheet: UploadTimesheet,
    private readonly viewTimeImport: ViewTimeImport,
    private readonly mapTimesheet: MapTimesheet,
    private readonly commitTimeImport: CommitTimeImport,
    private readonly undoTimeImport: UndoTimeImport,
    private readonly listTimeImports: ListTimeImports,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: TimeImportPage })
  list(@Tenant() context: TenantContext, @Query() query: PageQuery): Promise<Page<TimeImportSummary>> {
    return this.listTimeImports.run(context, query);
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({ type: UploadInput })
  @ApiCreatedResponse({ type: TimeImportPreviewView })
  async upload(@Tenant() context: TenantContext, @Req() request: OfficeRequest): Promise<TimeImportPreviewView> {
    return presentPreview(
      await this.uploadTimesheet.run(context, await readUpload(request, 'uren.csv')),
      context.language,
    );
  }

  @Get(':importId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: TimeImportPreviewView })
  async view(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
  ): Promise<TimeImportPreviewView> {
    return presentPreview(await this.viewTimeImport.run(context, importId), context.language);
  }

  @Put(':importId/mapping')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: TimeImportPreviewView })
  async map(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
    @Body() input: TimesheetMappingInput,
  ): Promise<TimeImportPreviewView> {
    return presentPreview(await this.mapTimesheet.run(context, importId, mappingOf(input)), context.language);
  }

  @Post(':importId/commit')
  @HttpCode(200)
  @MakesOnce()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: CommittedImportView })
  commit(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
    @Body() { state }: CommitInput,
  ): Promise<CommittedImport> {
    return this.commitTimeImport.run(context, importId, state);
  }

  @Post(':importId/undo')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: UndoneImportView })
  undo(@Tenant() context: TenantContext, @Param('importId', IdPipe) importId: Id): Promise<{ removed: number }> {
    return this.undoTimeImport.run(context, importId);
  }
}
