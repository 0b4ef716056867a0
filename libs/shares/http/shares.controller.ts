import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { formatEuro, type Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, Tenant, TenantContext } from '#libs/platform/index.js';
import { AgreePlan } from '../use-cases/agree-plan.js';
import { ChangeObligation } from '../use-cases/change-obligation.js';
import { CorrectMovement } from '../use-cases/correct-movement.js';
import { DeductionAgreements } from '../use-cases/deduction-agreements.js';
import { OpenShareAccount } from '../use-cases/open-share-account.js';
import { PausePlan } from '../use-cases/pause-plan.js';
import { RecordPayment } from '../use-cases/record-payment.js';
import { ViewShare } from '../use-cases/view-share.js';
import { ObligationBody } from './fields.js';
import { presentShare } from './present.js';
import {
  AgreementBody,
  AgreementMade,
  CorrectionBody,
  CorrectionMade,
  NewShareAccountInput,
  PauseBody,
  PaymentBody,
  PlanBody,
  ReceivedView,
  MemberShareView,
  TermsView,
  WordingView,
} from './share.dto.js';

const ONE = ':shareAccountId';

/** One share account and what is done on it. A member reaches her own. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId/shares')
export class SharesController {
  constructor(
    private readonly openShareAccount: OpenShareAccount,
    private readonly viewShare: ViewShare,
    private readonly agreePlan: AgreePlan,
    private readonly pausePlan: PausePlan,
    private readonly recordPayment: RecordPayment,
    private readonly changeObligation: ChangeObligation,
    private readonly correctMovement: CorrectMovement,
    private readonly agreements: DeductionAgreements,
  ) {}

  @Post()
  @Allow('bookkeeper', 'board')
  @MakesOnce()
  @ApiCreatedResponse({ type: MemberShareView })
  async open(@Tenant() context: TenantContext, @Body() input: NewShareAccountInput): Promise<MemberShareView> {
    return presentShare(await this.openShareAccount.run(context, input));
  }

  @Get('own')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MemberShareView })
  async own(@Tenant() context: TenantContext): Promise<MemberShareView> {
    return presentShare(await this.viewShare.own(context));
  }

  @Get(ONE)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MemberShareView })
  async view(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<MemberShareView> {
    return presentShare(await this.viewShare.run(context, accountId));
  }

  @Post(`${ONE}/plan-preview`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: TermsView })
  async preview(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: PlanBody,
  ): Promise<TermsView> {
    const { terms } = await this.agreePlan.preview(context, accountId, input);
    return { terms: terms.map((term) => ({ ...term, amount: formatEuro(term.amount) })) };
  }

  @Put(`${ONE}/plan`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: MemberShareView })
  async plan(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @IfMatch() version: number,
    @Body() input: PlanBody,
  ): Promise<MemberShareView> {
    await this.agreePlan.run(context, accountId, version, input);
    return this.view(context, accountId);
  }

  @Post(`${ONE}/pauses`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberShareView })
  async pause(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @IfMatch() version: number,
    @Body() input: PauseBody,
  ): Promise<MemberShareView> {
    await this.pausePlan.run(context, accountId, version, input);
    return this.view(context, accountId);
  }

  @Post(`${ONE}/payments`)
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: ReceivedView })
  async pay(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: PaymentBody,
  ): Promise<ReceivedView> {
    const { account_id, collected, held } = await this.recordPayment.run(context, accountId, input);
    return { account_id, collected: formatEuro(collected), held: formatEuro(held) };
  }

  @Post(`${ONE}/subscriptions`)
  @Allow('bookkeeper', 'board')
  @ApiCreatedResponse({ type: MemberShareView })
  async subscribe(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ObligationBody,
  ): Promise<MemberShareView> {
    await this.changeObligation.subscribe(context, accountId, input);
    return this.view(context, accountId);
  }

  @Post(`${ONE}/remissions`)
  @Allow('board')
  @ApiCreatedResponse({ type: MemberShareView })
  async remit(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ObligationBody,
  ): Promise<MemberShareView> {
    await this.changeObligation.remit(context, accountId, input);
    return this.view(context, accountId);
  }

  @Post(`${ONE}/corrections`)
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: CorrectionMade })
  correct(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: CorrectionBody,
  ): Promise<CorrectionMade> {
    return this.correctMovement.run(context, accountId, input);
  }

  @Post(`${ONE}/deduction-wording`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: WordingView })
  wording(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: AgreementBody,
  ): Promise<WordingView> {
    return this.agreements.wording(context, accountId, input);
  }

  @Post(`${ONE}/deduction-agreements`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiCreatedResponse({ type: AgreementMade })
  sign(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: AgreementBody,
  ): Promise<AgreementMade> {
    return this.agreements.sign(context, accountId, input);
  }

  @Delete(`${ONE}/deduction-agreements/:agreementId`)
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Param('agreementId', IdPipe) agreementId: Id,
  ): Promise<void> {
    return this.agreements.revoke(context, accountId, agreementId);
  }
}
