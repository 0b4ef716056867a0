import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Allow,
  attachment,
  csvOf,
  IdPipe,
  MakesOnce,
  readUpload,
  Tenant,
  TenantContext,
  UploadInput,
  type OfficeRequest,
} from '#libs/platform/index.js';
import { ImportKinds } from '../import-kind.js';
import { CommitImport, type AskedImport } from '../use-cases/commit-import.js';
import { FollowImport } from '../use-cases/follow-import.js';
import { ListImports } from '../use-cases/list-imports.js';
import { MapImport } from '../use-cases/map-import.js';
import { UndoImport, type AskedUndo } from '../use-cases/undo-import.js';
import { UploadImport } from '../use-cases/upload-import.js';
import { ViewImport } from '../use-cases/view-import.js';
import { CSV, errorRows, exampleRows, xlsxOf, XLSX } from './import-files.js';
import {
  ErrorsQuery,
  ImportCommitInput,
  ImportListQuery,
  ImportMappingInput,
  ImportUploadQuery,
  readingOf,
} from './import.dto.js';
import {
  ImportedView,
  ImportKindList,
  ImportPage,
  ImportPreviewView,
  ImportProgressView,
  ImportUndoneView,
} from './import.views.js';
import { presentImport, presentKind, presentProgress, presentSummary } from './present-import.js';

const FILE = { type: 'string', format: 'binary' };

@ApiTags('imports')
@Controller('v1/cooperatives/:cooperativeId/imports')
export class ImportsController {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly uploadImport: UploadImport,
    private readonly viewImport: ViewImport,
    private readonly mapImport: MapImport,
    private readonly commitImport: CommitImport,
    private readonly undoImport: UndoImport,
    private readonly followImport: FollowImport,
    private readonly listImports: ListImports,
  ) {}

  @Get('kinds')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportKindList })
  listKinds(@Tenant() context: TenantContext): ImportKindList {
    return { items: this.kinds.allFor(context, true).map((kind) => presentKind(kind, context)) };
  }

  @Get('kinds/:kind/template')
  @Allow('board', 'bookkeeper')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: FILE })
  async template(@Tenant() context: TenantContext, @Param('kind') name: string): Promise<StreamableFile> {
    const kind = this.kinds.of(name, context, false);
    const title = kind.words[context.language];
    return attachment(await xlsxOf(exampleRows(kind, context.language), title), `${title}.xlsx`, XLSX);
  }

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportPage })
  async list(@Tenant() context: TenantContext, @Query() query: ImportListQuery): Promise<ImportPage> {
    const { items, next_cursor } = await this.listImports.run(context, query);
    const kinds = new Map(this.kinds.all().map((kind) => [kind.kind, kind]));
    return { items: items.map((row) => presentSummary(row, kinds.get(row.kind), context.language)), next_cursor };
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({ type: UploadInput })
  @ApiCreatedResponse({ type: ImportPreviewView })
  async upload(
    @Tenant() context: TenantContext,
    @Query() { kind }: ImportUploadQuery,
    @Req() request: OfficeRequest,
  ): Promise<ImportPreviewView> {
    const file = await readUpload(request, 'bestand.csv');
    return presentImport(await this.uploadImport.run(context, kind, file), context);
  }

  @Get(':importId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportPreviewView })
  async view(@Tenant() context: TenantContext, @Param('importId', IdPipe) importId: Id): Promise<ImportPreviewView> {
    return presentImport(await this.viewImport.run(context, importId), context);
  }

  @Put(':importId/mapping')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportPreviewView })
  async map(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
    @Body() input: ImportMappingInput,
  ): Promise<ImportPreviewView> {
    return presentImport(await this.mapImport.run(context, importId, readingOf(input)), context);
  }

  @Post(':importId/commit')
  @HttpCode(200)
  @MakesOnce()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportedView })
  commit(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
    @Body() { choice }: ImportCommitInput,
  ): Promise<AskedImport> {
    return this.commitImport.run(context, importId, choice);
  }

  @Post(':importId/undo')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportUndoneView })
  undo(@Tenant() context: TenantContext, @Param('importId', IdPipe) importId: Id): Promise<AskedUndo> {
    return this.undoImport.run(context, importId);
  }

  /** How far a run in the background is with a large import, and what came of it. */
  @Get(':importId/progress')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ImportProgressView })
  async progress(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
  ): Promise<ImportProgressView> {
    return presentProgress(await this.followImport.run(context, importId), context.language);
  }

  @Get(':importId/errors')
  @Allow('board', 'bookkeeper')
  @ApiProduces(CSV, XLSX)
  @ApiOkResponse({ schema: FILE })
  async errors(
    @Tenant() context: TenantContext,
    @Param('importId', IdPipe) importId: Id,
    @Query() { format = 'xlsx' }: ErrorsQuery,
  ): Promise<StreamableFile> {
    const preview = await this.viewImport.run(context, importId);
    const { kind, fileName } = preview;
    const rows = errorRows(kind, preview, context.language);
    const name = fileName.replace(/\.[a-z]{1,5}$/i, '');
    return format === 'csv'
      ? attachment(Buffer.from(csvOf(rows[0] ?? [], rows.slice(1))), `${name} - fouten.csv`, CSV)
      : attachment(await xlsxOf(rows, kind.words[context.language]), `${name} - fouten.xlsx`, XLSX);
  }

  @Get(':importId/file')
  @Allow('board', 'bookkeeper')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: FILE })
  async file(@Tenant() context: TenantContext, @Param('importId', IdPipe) importId: Id): Promise<StreamableFile> {
    const { content, fileName } = await this.viewImport.run(context, importId);
    return attachment(content, fileName, 'application/octet-stream');
  }
}
