import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { today, type Clock } from '#libs/kernel/index.js';
import { Allow, CLOCK, MakesOnce, RunView, StepUp, Tenant, TenantContext, type Run } from '#libs/platform/index.js';
import { DraftProjectInvoice } from '../use-cases/draft-project-invoice.js';
import type { InvoiceView } from '../use-cases/invoice-view.js';
import { ListUnbilled } from '../use-cases/list-unbilled.js';
import { StartFinalisationRun } from '../use-cases/start-finalisation-run.js';
import { StartInvoiceRun } from '../use-cases/start-invoice-run.js';
import { InvoiceDetailView, UnbilledView } from './invoice-view.dto.js';
import { FinalisationsInput, InvoiceRunInput, ProjectInvoiceInput, UnbilledQuery } from './invoice.dto.js';

/** From approved work to drafts, and from drafts to final invoices, many at once. */
@ApiTags('invoices')
@Controller('v1/cooperatives/:cooperativeId')
export class InvoiceRunsController {
  constructor(
    private readonly listUnbilled: ListUnbilled,
    private readonly startInvoiceRun: StartInvoiceRun,
    private readonly startFinalisationRun: StartFinalisationRun,
    private readonly draftProjectInvoice: DraftProjectInvoice,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('unbilled')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: UnbilledView })
  unbilled(@Tenant() context: TenantContext, @Query() { until }: UnbilledQuery): Promise<UnbilledView> {
    return this.listUnbilled.run(context, until ?? today(this.clock));
  }

  @Post('invoice-runs')
  @HttpCode(202)
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiAcceptedResponse({ type: RunView })
  async start(
    @Tenant() context: TenantContext,
    @Body() { period }: InvoiceRunInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Run> {
    return located(reply, context, await this.startInvoiceRun.run(context, period));
  }

  @Post('invoice-finalisations')
  @HttpCode(202)
  @Allow('bookkeeper')
  @StepUp()
  @MakesOnce()
  @ApiAcceptedResponse({ type: RunView })
  async finalise(
    @Tenant() context: TenantContext,
    @Body() input: FinalisationsInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Run> {
    return located(reply, context, await this.startFinalisationRun.run(context, input.invoice_ids));
  }

  @Post('project-invoices')
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: InvoiceDetailView })
  draft(@Tenant() context: TenantContext, @Body() { project_id, until }: ProjectInvoiceInput): Promise<InvoiceView> {
    return this.draftProjectInvoice.run(context, project_id, until);
  }
}

function located(reply: FastifyReply, { cooperativeId }: TenantContext, run: Run): Run {
  void reply.header('location', `/v1/cooperatives/${cooperativeId}/runs/${run.run_id}`);
  return run;
}
