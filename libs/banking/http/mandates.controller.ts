import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Allow,
  attachment,
  DEFAULT_LIMIT,
  IdPipe,
  MakesOnce,
  readUpload,
  StepUp,
  Tenant,
  TenantContext,
  UploadInput,
  type OfficeRequest,
} from '#libs/platform/index.js';
import { MandatePaper } from '../use-cases/mandate-paper.js';
import { Mandates, OwnMandates } from '../use-cases/mandates.js';
import { ViewMandatePaper } from '../use-cases/view-mandate-paper.js';
import {
  AccountInput,
  MandateEndInput,
  MandateListView,
  MandatePage,
  MandatesQuery,
  MandateTextView,
  MandateView,
  NewMandateInput,
} from './party.dto.js';
import { mandateLineView, mandateView } from './present.js';

/** Before the routes with an id: `own` is none. */
@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/mandates/own')
export class OwnMandatesController {
  constructor(
    private readonly ownMandates: OwnMandates,
    private readonly paper: ViewMandatePaper,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MandateListView })
  async list(@Tenant() context: TenantContext): Promise<MandateListView> {
    return { items: (await this.ownMandates.list(context)).map(mandateView) };
  }

  @Post('preview')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: MandateTextView })
  async preview(@Tenant() context: TenantContext, @Body() input: AccountInput): Promise<MandateTextView> {
    const { title, lines } = await this.paper.preview(context, { iban: input.iban, holderName: input.holder_name });
    return { title, lines };
  }

  @Post()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @StepUp()
  @MakesOnce()
  @ApiCreatedResponse({ type: MandateView })
  async sign(@Tenant() context: TenantContext, @Body() { iban, holder_name }: AccountInput): Promise<MandateView> {
    return mandateView(await this.ownMandates.sign(context, { iban, holderName: holder_name }));
  }

  @Post('end')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(204)
  end(@Tenant() context: TenantContext): Promise<void> {
    return this.ownMandates.end(context);
  }
}

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/mandates')
export class MandatesController {
  constructor(
    private readonly mandates: Mandates,
    private readonly paper: ViewMandatePaper,
    private readonly signedPaper: MandatePaper,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: MandatePage })
  async list(
    @Tenant() context: TenantContext,
    @Query() { limit = DEFAULT_LIMIT, ...query }: MandatesQuery,
  ): Promise<MandatePage> {
    const { items, next_cursor } = await this.mandates.list(context, { limit, ...query });
    return { items: items.map(mandateLineView), next_cursor };
  }

  @Post()
  @Allow('bookkeeper')
  @StepUp()
  @MakesOnce()
  @ApiCreatedResponse({ type: MandateView })
  async record(@Tenant() context: TenantContext, @Body() input: NewMandateInput): Promise<MandateView> {
    const { party_kind, party_id, holder_name, signed_on, notice_days, collected_before_on, ...rest } = input;
    const mandate = {
      ...rest,
      party: { kind: party_kind, id: party_id },
      holderName: holder_name,
      signedOn: signed_on,
      noticeDays: notice_days,
      collectedBeforeOn: collected_before_on,
      signedHow: 'on_paper' as const,
    };
    return mandateView(await this.mandates.record(context, mandate));
  }

  @Post(':mandateId/end')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: MandateView })
  async end(
    @Tenant() context: TenantContext,
    @Param('mandateId', IdPipe) mandateId: Id,
    @Body() { reason }: MandateEndInput,
  ): Promise<MandateView> {
    return mandateView(await this.mandates.end(context, mandateId, reason));
  }

  @Post(':mandateId/account')
  @Allow('bookkeeper')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: MandateView })
  async amend(
    @Tenant() context: TenantContext,
    @Param('mandateId', IdPipe) mandateId: Id,
    @Body() { iban, holder_name }: AccountInput,
  ): Promise<MandateView> {
    return mandateView(await this.mandates.amend(context, mandateId, { iban, holderName: holder_name }));
  }

  @Put(':mandateId/paper')
  @Allow('bookkeeper')
  @HttpCode(204)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({ type: UploadInput })
  async keepPaper(
    @Tenant() context: TenantContext,
    @Param('mandateId', IdPipe) mandateId: Id,
    @Req() request: OfficeRequest,
  ): Promise<void> {
    await this.signedPaper.keep(context, mandateId, await readUpload(request, 'machtiging'));
  }

  @Get(':mandateId/paper')
  @Allow('board', 'bookkeeper')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async readPaper(
    @Tenant() context: TenantContext,
    @Param('mandateId', IdPipe) mandateId: Id,
  ): Promise<StreamableFile> {
    const { bytes, fileName, mediaType } = await this.signedPaper.read(context, mandateId);
    return attachment(bytes, fileName, mediaType);
  }

  @Get(':mandateId/document')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Tenant() context: TenantContext, @Param('mandateId', IdPipe) mandateId: Id): Promise<StreamableFile> {
    const { bytes, fileName } = await this.paper.run(context, mandateId);
    const disposition = `inline; filename="${fileName}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
