import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, StepUp, Tenant, TenantContext, Whole } from '#libs/platform/index.js';
import { MakeArchive } from '../use-cases/make-archive.js';
import { ViewContents } from '../use-cases/view-contents.js';

export class ArchiveContentsView {
  @Whole()
  rows: number;

  @Whole()
  documents: number;

  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'Of the documents.' })
  bytes: number;
}

@ApiTags('archive')
@Controller('v1/cooperatives/:cooperativeId')
export class ArchiveController {
  constructor(
    private readonly viewContents: ViewContents,
    private readonly makeArchive: MakeArchive,
  ) {}

  @Get('archive-contents')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ArchiveContentsView })
  contents(@Tenant() context: TenantContext): Promise<ArchiveContentsView> {
    return this.viewContents.run(context);
  }

  /** Everything the co-operative owns as one ZIP file, of this moment. Nothing of it is kept here. */
  @Get('archive')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiProduces('application/zip')
  async make(@Tenant() context: TenantContext, @Res() reply: FastifyReply): Promise<void> {
    const { fileName, size, stream } = await this.makeArchive.run(context);
    await reply
      .header('content-type', 'application/zip')
      .header('content-length', size)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('x-content-type-options', 'nosniff')
      .send(stream);
  }
}
