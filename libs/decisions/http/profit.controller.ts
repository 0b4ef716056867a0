import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { AdoptAppropriation } from '../use-cases/adopt-appropriation.js';
import { ConfirmAppropriation } from '../use-cases/confirm-appropriation.js';
import { DrawProposal } from '../use-cases/draw-proposal.js';
import { ProposeAppropriation } from '../use-cases/propose-appropriation.js';
import { TakeBackAppropriation } from '../use-cases/take-back-appropriation.js';
import { ViewOwnProfit } from '../use-cases/view-own-profit.js';
import { ViewAppropriations } from '../use-cases/view-appropriations.js';
import { OwnProfitView, presentOwnProfit } from './own-profit.dto.js';
import { presentProfit, presentYears } from './present-profit.js';
import {
  ProfitAdoptionInput,
  ProfitChoicesInput,
  ProfitProposalInput,
  ProfitTakeBackInput,
  ProfitView,
  ProfitYearsView,
  proposalOf,
} from './profit.dto.js';

@ApiTags('profit')
@Controller('v1/cooperatives/:cooperativeId/profit-appropriations')
export class ProfitController {
  constructor(
    private readonly viewAppropriations: ViewAppropriations,
    private readonly propose: ProposeAppropriation,
    private readonly adoptAppropriation: AdoptAppropriation,
    private readonly confirmAppropriation: ConfirmAppropriation,
    private readonly takeBackAppropriation: TakeBackAppropriation,
    private readonly drawProposal: DrawProposal,
    private readonly viewOwn: ViewOwnProfit,
  ) {}

  /** Every financial year with its result. */
  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ProfitYearsView })
  async list(@Tenant() context: TenantContext): Promise<ProfitYearsView> {
    return presentYears(await this.viewAppropriations.years(context));
  }

  /** What the meeting decided for oneself. */
  @Get('own')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: OwnProfitView })
  async own(@Tenant() context: TenantContext): Promise<OwnProfitView> {
    return presentOwnProfit(await this.viewOwn.run(context));
  }

  /** What choices would give now; kept nowhere. */
  @Post('what-if')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: ProfitView })
  async whatIf(@Tenant() context: TenantContext, @Body() { year, ...input }: ProfitProposalInput): Promise<ProfitView> {
    return presentProfit(await this.propose.whatIf(context, year, proposalOf(input)));
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: ProfitView })
  add(@Tenant() context: TenantContext, @Body() { year, ...input }: ProfitProposalInput): Promise<ProfitView> {
    return this.propose.run(context, year, proposalOf(input), presentProfit);
  }

  @Get(':appropriationId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ProfitView })
  async view(@Tenant() context: TenantContext, @Param('appropriationId', IdPipe) id: Id): Promise<ProfitView> {
    return presentProfit(await this.viewAppropriations.one(context, id));
  }

  /** For the general meeting: the division, how it came about, and the frozen hours as annex. */
  @Get(':appropriationId/paper')
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Tenant() context: TenantContext, @Param('appropriationId', IdPipe) id: Id): Promise<StreamableFile> {
    const { bytes, fileName } = await this.drawProposal.run(context, id);
    const disposition = `inline; filename="${fileName}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  @Put(':appropriationId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ProfitView })
  async change(
    @Tenant() context: TenantContext,
    @Param('appropriationId', IdPipe) id: Id,
    @IfMatch() version: number,
    @Body() input: ProfitChoicesInput,
  ): Promise<ProfitView> {
    return presentProfit(await this.propose.change(context, id, version, proposalOf(input)));
  }

  @Delete(':appropriationId')
  @HttpCode(204)
  @Allow('board', 'bookkeeper')
  @ApiNoContentResponse()
  discard(
    @Tenant() context: TenantContext,
    @Param('appropriationId', IdPipe) id: Id,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.propose.discard(context, id, version);
  }

  /** The general meeting adopted it. */
  @Post(':appropriationId/adoption')
  @Allow('board')
  @HttpCode(200)
  @ApiOkResponse({ type: ProfitView })
  async adopt(
    @Tenant() context: TenantContext,
    @Param('appropriationId', IdPipe) id: Id,
    @IfMatch() version: number,
    @Body() input: ProfitAdoptionInput,
  ): Promise<ProfitView> {
    return presentProfit(await this.adoptAppropriation.run(context, id, version, input));
  }

  /** Books what was adopted, and puts bonuses in wait for payroll. */
  @Post(':appropriationId/confirmation')
  @Allow('bookkeeper')
  @StepUp()
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: ProfitView })
  confirm(@Tenant() context: TenantContext, @Param('appropriationId', IdPipe) id: Id): Promise<ProfitView> {
    return this.confirmAppropriation.run(context, id, presentProfit);
  }

  /** Takes back what was adopted: reverses its entry and withdraws pay that waits. */
  @Post(':appropriationId/withdrawal')
  @Allow('bookkeeper')
  @StepUp()
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: ProfitView })
  takeBack(
    @Tenant() context: TenantContext,
    @Param('appropriationId', IdPipe) id: Id,
    @Body() input: ProfitTakeBackInput,
  ): Promise<ProfitView> {
    return this.takeBackAppropriation.run(context, id, input, presentProfit);
  }
}
