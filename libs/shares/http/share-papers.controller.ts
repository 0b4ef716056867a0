import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewSharePaper, type SharePaper } from '../use-cases/view-share-paper.js';

const NAMES = { certificate: 'bewijs-van-deelname', statement: 'overzicht-aandeel' } as const;

@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId/shares/:shareAccountId')
export class SharePapersController {
  constructor(private readonly viewSharePaper: ViewSharePaper) {}

  @Get('certificate')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  certificate(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<StreamableFile> {
    return this.paper(context, accountId, 'certificate');
  }

  @Get('statement')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  statement(@Tenant() context: TenantContext, @Param('shareAccountId', IdPipe) accountId: Id): Promise<StreamableFile> {
    return this.paper(context, accountId, 'statement');
  }

  private async paper(context: TenantContext, accountId: Id, paper: SharePaper): Promise<StreamableFile> {
    const bytes = await this.viewSharePaper.run(context, accountId, paper);
    const disposition = `inline; filename="${NAMES[paper]}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
