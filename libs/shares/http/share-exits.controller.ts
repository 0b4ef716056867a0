import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewShareLiquidity } from '../use-cases/exit-liquidity.js';
import { ViewExits } from '../use-cases/exit-view.js';
import { presentExitLine, presentLiquidity } from './present-exit.js';
import { ShareExitListView, ShareLiquidityView } from './share-exit.dto.js';

@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId')
export class ShareExitsController {
  constructor(
    private readonly viewExits: ViewExits,
    private readonly viewLiquidity: ViewShareLiquidity,
  ) {}

  /** Everybody who left, with who has to move. */
  @Get('share-exits')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareExitListView })
  async list(@Tenant() context: TenantContext): Promise<ShareExitListView> {
    return { items: (await this.viewExits.all(context)).map(presentExitLine) };
  }

  /** What is in the bank, and what is planned to come in and go out, for a year. */
  @Get('share-liquidity')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareLiquidityView })
  async liquidity(@Tenant() context: TenantContext): Promise<ShareLiquidityView> {
    return presentLiquidity(await this.viewLiquidity.run(context));
  }
}
