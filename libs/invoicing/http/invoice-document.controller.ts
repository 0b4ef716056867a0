import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, Choice, IdPipe, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewDocument } from '../use-cases/view-document.js';

export class DocumentQuery {
  @Choice(['1'] as const, { optional: true, description: 'to keep it as a file instead of showing it' }) download?: '1';
}

@ApiTags('invoices')
@Controller('v1/cooperatives/:cooperativeId/invoices/:invoiceId/document')
export class InvoiceDocumentController {
  constructor(private readonly viewDocument: ViewDocument) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async view(
    @Tenant() context: TenantContext,
    @Param('invoiceId', IdPipe) invoiceId: Id,
    @Query() { download }: DocumentQuery,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.viewDocument.run(context, invoiceId);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `${download ? 'attachment' : 'inline'}; filename="${fileName}"`,
    });
  }
}
