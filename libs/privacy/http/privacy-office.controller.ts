import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { AcceptAgreement, FetchAgreement, ViewAgreement } from '../use-cases/agreement.js';
import { ExecuteRetention } from '../use-cases/execute-retention.js';
import { PrepareRetention } from '../use-cases/prepare-retention.js';
import { ViewRegister } from '../use-cases/register.js';
import { ChooseClearing, FetchReport, ViewRetention } from '../use-cases/view-retention.js';
import {
  AcceptanceInput,
  AgreementView,
  ClearingInput,
  ClearingView,
  RegisterQuery,
  RegisterView,
  RetentionView,
} from './office.dto.js';
import { download } from './present.js';
import { presentAgreement, presentRegister, presentRetention } from './present-office.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('privacy')
@Controller('v1/cooperatives/:cooperativeId/privacy')
export class PrivacyOfficeController {
  constructor(
    private readonly viewRetention: ViewRetention,
    private readonly prepareRetention: PrepareRetention,
    private readonly executeRetention: ExecuteRetention,
    private readonly chooseClearing: ChooseClearing,
    private readonly fetchReport: FetchReport,
    private readonly viewAgreement: ViewAgreement,
    private readonly acceptAgreement: AcceptAgreement,
    private readonly fetchAgreement: FetchAgreement,
    private readonly viewRegister: ViewRegister,
  ) {}

  @Get('retention')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: RetentionView })
  async retention(@Tenant() context: TenantContext): Promise<RetentionView> {
    return presentRetention(await this.viewRetention.run(context), context.language);
  }

  @Post('retention')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: RetentionView, description: 'with the preview of this month, made now when there was none' })
  async prepare(@Tenant() context: TenantContext): Promise<RetentionView> {
    await this.prepareRetention.run(context);
    return this.retention(context);
  }

  @Put('retention')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiOkResponse({ type: ClearingView })
  choose(
    @Tenant() context: TenantContext,
    @IfMatch() version: number,
    @Body() { clears_automatically }: ClearingInput,
  ): Promise<ClearingView> {
    return this.chooseClearing.run(context, clears_automatically, version);
  }

  @Post('retention/:reportId/execution')
  @HttpCode(200)
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiOkResponse({ type: RetentionView })
  async execute(@Tenant() context: TenantContext, @Param('reportId', IdPipe) reportId: Id): Promise<RetentionView> {
    await this.executeRetention.run(context, reportId);
    return this.retention(context);
  }

  @Get('retention/:reportId/document')
  @Allow('board', 'bookkeeper')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async report(@Tenant() context: TenantContext, @Param('reportId', IdPipe) reportId: Id): Promise<StreamableFile> {
    return download(await this.fetchReport.run(context, reportId), 'application/pdf');
  }

  @Get('agreement')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: AgreementView })
  async agreement(@Tenant() context: TenantContext): Promise<AgreementView> {
    return presentAgreement(await this.viewAgreement.run(context));
  }

  @Post('agreement/acceptance')
  @HttpCode(200)
  @Allow('board')
  @StepUp()
  @ApiOkResponse({ type: AgreementView })
  async accept(@Tenant() context: TenantContext, @Body() { agreement }: AcceptanceInput): Promise<AgreementView> {
    await this.acceptAgreement.run(context, agreement);
    return this.agreement(context);
  }

  @Get('agreement/:acceptanceId/document')
  @Allow('board', 'bookkeeper')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async accepted(
    @Tenant() context: TenantContext,
    @Param('acceptanceId', IdPipe) acceptanceId: Id,
  ): Promise<StreamableFile> {
    return download(await this.fetchAgreement.run(context, acceptanceId), 'application/pdf');
  }

  @Get('register')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: RegisterView })
  async register(@Tenant() context: TenantContext, @Query() { side }: RegisterQuery): Promise<RegisterView> {
    return presentRegister(await this.viewRegister.run(context, side ?? 'controller'));
  }

  @Get('register/csv')
  @Allow('board', 'bookkeeper')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/csv')
  @ApiOkResponse(BINARY)
  async registerTable(@Tenant() context: TenantContext, @Query() { side }: RegisterQuery): Promise<StreamableFile> {
    return download(await this.viewRegister.csv(context, side ?? 'controller'), 'text/csv; charset=utf-8');
  }

  @Get('register/pdf')
  @Allow('board', 'bookkeeper')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  async registerPaper(@Tenant() context: TenantContext, @Query() { side }: RegisterQuery): Promise<StreamableFile> {
    return download(await this.viewRegister.pdf(context, side ?? 'controller'), 'application/pdf');
  }
}
