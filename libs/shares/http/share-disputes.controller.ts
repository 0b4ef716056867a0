import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { RecordDispute } from '../use-cases/exit-dispute.js';
import { ResolveDispute } from '../use-cases/exit-resolve-dispute.js';
import { ViewExits } from '../use-cases/exit-view.js';
import { presentExit } from './present-exit.js';
import { ExitDisputeBody, ExitResolutionBody } from './share-dispute.dto.js';
import { ShareExitView } from './share-exit.dto.js';

/** A former member who does not agree with what was fixed: written down by the office, decided by the board. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId/shares/:shareAccountId/exit')
export class ShareDisputesController {
  constructor(
    private readonly viewExits: ViewExits,
    private readonly recordDispute: RecordDispute,
    private readonly resolveDispute: ResolveDispute,
  ) {}

  @Post('disputes')
  @Allow('bookkeeper', 'board')
  @ApiCreatedResponse({ type: ShareExitView })
  async dispute(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitDisputeBody,
  ): Promise<ShareExitView> {
    await this.recordDispute.run(context, accountId, input);
    return presentExit(context, await this.viewExits.one(context, accountId));
  }

  @Post('resolution')
  @Allow('board')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: ShareExitView })
  async resolve(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
    @Body() input: ExitResolutionBody,
  ): Promise<ShareExitView> {
    await this.resolveDispute.run(context, accountId, input);
    return presentExit(context, await this.viewExits.one(context, accountId));
  }
}
