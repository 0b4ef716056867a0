import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, PageQuery, Tenant, TenantContext } from '#libs/platform/index.js';
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

  /** Who left, the last first, with who has to move. */
  @Get('share-exits')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareExitListView })
  async list(@Tenant() context: TenantContext, @Query() query: PageQuery): Promise<ShareExitListView> {
    const { coming, items, next_cursor } = await this.viewExits.page(context, query);
    return { coming, items: items.map(presentExitLine), next_cursor };
  }

  /** What is in the bank, and what is planned to come in and go out, to the last refund and a year at least. */
  @Get('share-liquidity')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareLiquidityView })
  async liquidity(@Tenant() context: TenantContext): Promise<ShareLiquidityView> {
    return presentLiquidity(await this.viewLiquidity.run(context));
  }
}
