import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewWaiting } from '../use-cases/view-waiting.js';
import { WaitingForYouView } from './waiting.dto.js';

@ApiTags('desk')
@Controller('v1/cooperatives/:cooperativeId/waiting')
export class WaitingController {
  constructor(private readonly viewWaiting: ViewWaiting) {}

  /** What waits for you: per kind how much, and since when. Nothing about whom. */
  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WaitingForYouView })
  async list(@Tenant() context: TenantContext): Promise<WaitingForYouView> {
    return { items: await this.viewWaiting.run(context) };
  }
}
