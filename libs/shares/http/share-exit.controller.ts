import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { formatEuro, type Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { FixClaim } from '../use-cases/exit-fix-claim.js';
import { RecordHeirs } from '../use-cases/exit-heirs.js';
import { ViewOwnDebts } from '../use-cases/exit-debts.js';
import { ViewExitOutlook } from '../use-cases/exit-outlook.js';
import { SetOffClaim } from '../use-cases/exit-set-off.js';
import { DrawExitStatement } from '../use-cases/exit-statement.js';
import { ViewExits } from '../use-cases/exit-view.js';
import { CheckRefundAccount } from '../use-cases/refund-check-account.js';
import { DecideRefund } from '../use-cases/refund-decide.js';
import { OfferRefunds } from '../use-cases/refund-offer.js';
import { ProposeRefund } from '../use-cases/refund-propose.js';
import { presentExit, presentInvoice, presentOutlook } from './present-exit.js';
import {
  ExitAccountCheckBody,
  ExitClaimBody,
  ExitDecisionBody,
  ExitDeferralBody,
  ExitHeirsBody,
  ExitOutlookQuery,
  ExitOutlookView,
  ExitProposalBody,
  ExitSetOffBody,
  OwnInvoicesView,
  ShareExitView,
} from './share-exit.dto.js';

/** What becomes of a share after the membership. The bookkeeper prepares, the board decides, the member sees her own. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId/shares/:shareAccountId')
export class ShareExitController {
  constructor(
    private readonly viewExits: ViewExits,
    private readonly fixClaim: FixClaim,
    private readonly proposeRefund: ProposeRefund,
    private readonly setOffClaim: SetOffClaim,
    private readonly decideRefund: DecideRefund,
    private readonly offerRefunds: OfferRefunds,
    private readonly recordHeirs: RecordHeirs,
    private readonly checkAccount: CheckRefundAccount,
    private readonly viewOutlook: ViewExitOutlook,
    private readonly drawStatement: DrawExitStatement,
    private readonly viewDebts: ViewOwnDebts,
  ) {}

  @Get('exit-outlook')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ExitOutlookView })
  async outlook(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Query() { on }: ExitOutlookQuery,
  ): Promise<ExitOutlookView> {
    return presentOutlook(await this.viewOutlook.run(context, accountId, on));
  }

  @Get('exit')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ShareExitView })
  async view(@Tenant() context: TenantContext, @Param('shareAccountId', IdPipe) accountId: Id): Promise<ShareExitView> {
    return presentExit(context, await this.viewExits.one(context, accountId));
  }

  @Post('exit')
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: ShareExitView })
  async fix(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitClaimBody,
  ): Promise<ShareExitView> {
    await this.fixClaim.run(context, accountId, input);
    return this.view(context, accountId);
  }

  @Post('exit/set-offs')
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: ShareExitView })
  async setOff(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitSetOffBody,
  ): Promise<ShareExitView> {
    await this.setOffClaim.run(context, accountId, input);
    return this.view(context, accountId);
  }

  @Get('exit/invoices')
  @Allow('bookkeeper')
  @ApiOkResponse({ type: OwnInvoicesView })
  async invoices(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<OwnInvoicesView> {
    const { invoices, on_card } = await this.viewDebts.run(context, accountId);
    return { items: invoices.map(presentInvoice), on_card: formatEuro(on_card) };
  }

  @Post('exit/proposal')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async propose(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() { accounts_adopted_on: accountsOn }: ExitProposalBody,
  ): Promise<ShareExitView> {
    await this.proposeRefund.run(context, accountId, accountsOn ?? null);
    return this.view(context, accountId);
  }

  @Post('exit/decision')
  @Allow('board')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async decide(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() { decision, schedule_id }: ExitDecisionBody,
  ): Promise<ShareExitView> {
    await this.decideRefund.approve(context, accountId, schedule_id, decision);
    return this.view(context, accountId);
  }

  @Post('exit/deferral')
  @Allow('board')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async defer(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitDeferralBody,
  ): Promise<ShareExitView> {
    await this.decideRefund.defer(context, accountId, input);
    return this.view(context, accountId);
  }

  @Post('exit/heirs')
  @Allow('bookkeeper')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async heirs(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitHeirsBody,
  ): Promise<ShareExitView> {
    await this.recordHeirs.run(context, accountId, input);
    return this.view(context, accountId);
  }

  /** After a payment came back: somebody made sure of the account once more. */
  @Post('exit/account-check')
  @Allow('bookkeeper', 'board')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async check(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() { how }: ExitAccountCheckBody,
  ): Promise<ShareExitView> {
    await this.checkAccount.run(context, accountId, how);
    return this.view(context, accountId);
  }

  /** Puts the terms whose day has come with the payments that wait for a batch. */
  @Post('exit/payments')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async pay(@Tenant() context: TenantContext, @Param('shareAccountId', IdPipe) accountId: Id): Promise<ShareExitView> {
    await this.offerRefunds.run(context, accountId);
    return this.view(context, accountId);
  }

  @Get('exit/statement')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async statement(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.drawStatement.run(context, accountId);
    const disposition = `inline; filename="${fileName}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
