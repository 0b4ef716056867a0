import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewDocument } from '../use-cases/view-document.js';

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
  async view(@Tenant() context: TenantContext, @Param('invoiceId', IdPipe) invoiceId: Id): Promise<StreamableFile> {
    const { bytes, fileName } = await this.viewDocument.run(context, invoiceId);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: `inline; filename="${fileName}"`,
    });
  }
}
