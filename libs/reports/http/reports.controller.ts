import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import { MakeReport } from '../use-cases/make-report.js';
import { WriteReportFile } from '../use-cases/report-files.js';
import { ForgetReportView, KeepReportView, ListReportViews } from '../use-cases/report-views.js';
import {
  definitionOf,
  KeptReportList,
  KeptReportView,
  presentTable,
  presentView,
  ReportFileQuery,
  ReportQuery,
  ReportTableView,
  ReportViewInput,
  viewOf,
} from './report.dto.js';

@ApiTags('reports')
@Controller('v1/cooperatives/:cooperativeId')
export class ReportsController {
  constructor(
    private readonly makeReport: MakeReport,
    private readonly writeFile: WriteReportFile,
    private readonly listViews: ListReportViews,
    private readonly keepView: KeepReportView,
    private readonly forgetView: ForgetReportView,
  ) {}

  @Get('reports')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ReportTableView })
  async report(@Tenant() context: TenantContext, @Query() query: ReportQuery): Promise<ReportTableView> {
    return presentTable(await this.makeReport.run(context, viewOf(query)));
  }

  /** The same table as a file. */
  @Get('report-files')
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Tenant() context: TenantContext,
    @Query() { format, ...query }: ReportFileQuery,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, fileName } = await this.writeFile.run(context, viewOf(query), format);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Get('report-views')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: KeptReportList })
  async views(@Tenant() context: TenantContext): Promise<KeptReportList> {
    return { items: (await this.listViews.run(context)).map(presentView) };
  }

  @Post('report-views')
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: KeptReportView })
  async keep(
    @Tenant() context: TenantContext,
    @Body() { name, shared, definition }: ReportViewInput,
  ): Promise<KeptReportView> {
    return presentView(await this.keepView.run(context, { name, shared, view: definitionOf(definition) }));
  }

  @Put('report-views/:viewId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: KeptReportView })
  async change(
    @Tenant() context: TenantContext,
    @Param('viewId', IdPipe) viewId: Id,
    @IfMatch() version: number,
    @Body() { name, shared, definition }: ReportViewInput,
  ): Promise<KeptReportView> {
    const view = definitionOf(definition);
    return presentView(await this.keepView.change(context, viewId, version, { name, shared, view }));
  }

  @Delete('report-views/:viewId')
  @HttpCode(204)
  @Allow('board', 'bookkeeper')
  @ApiNoContentResponse()
  forget(
    @Tenant() context: TenantContext,
    @Param('viewId', IdPipe) viewId: Id,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.forgetView.run(context, viewId, version);
  }
}
