import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, StepUp, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import { ChangeDraft } from '../use-cases/change-draft.js';
import { CreditInvoice } from '../use-cases/credit-invoice.js';
import { DeleteDraft } from '../use-cases/delete-draft.js';
import { DraftFreeInvoice } from '../use-cases/draft-free-invoice.js';
import { FinaliseInvoice } from '../use-cases/finalise-invoice.js';
import type { InvoiceSummary, InvoiceView } from '../use-cases/invoice-view.js';
import { ListInvoices } from '../use-cases/list-invoices.js';
import { ViewInvoice } from '../use-cases/view-invoice.js';
import { typedLine } from './invoice-line.dto.js';
import { InvoiceDetailView, InvoicePage } from './invoice-view.dto.js';
import { CreditInput, DraftInput, freeInvoice, FreeInvoiceInput, invoiceQuery, InvoicesQuery } from './invoice.dto.js';

@ApiTags('invoices')
@Controller('v1/cooperatives/:cooperativeId/invoices')
export class InvoicesController {
  constructor(
    private readonly listInvoices: ListInvoices,
    private readonly viewInvoice: ViewInvoice,
    private readonly draftFreeInvoice: DraftFreeInvoice,
    private readonly changeDraft: ChangeDraft,
    private readonly deleteDraft: DeleteDraft,
    private readonly finaliseInvoice: FinaliseInvoice,
    private readonly creditInvoice: CreditInvoice,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: InvoicePage })
  list(@Tenant() context: TenantContext, @Query() query: InvoicesQuery): Promise<Page<InvoiceSummary>> {
    return this.listInvoices.run(context, invoiceQuery(query));
  }

  @Post()
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: InvoiceDetailView })
  draft(@Tenant() context: TenantContext, @Body() input: FreeInvoiceInput): Promise<InvoiceView> {
    return this.draftFreeInvoice.run(context, freeInvoice(input));
  }

  @Get(':invoiceId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: InvoiceDetailView })
  view(@Tenant() context: TenantContext, @Param('invoiceId', IdPipe) invoiceId: Id): Promise<InvoiceView> {
    return this.viewInvoice.run(context, invoiceId);
  }

  @Patch(':invoiceId')
  @Allow('bookkeeper')
  @ApiOkResponse({ type: InvoiceDetailView })
  change(
    @Tenant() context: TenantContext,
    @Param('invoiceId', IdPipe) invoiceId: Id,
    @IfMatch() version: number,
    @Body() { lines, note, your_reference: yourReference }: DraftInput,
  ): Promise<InvoiceView> {
    return this.changeDraft.run(context, invoiceId, version, { note, yourReference, lines: lines?.map(typedLine) });
  }

  @Delete(':invoiceId')
  @HttpCode(204)
  @Allow('bookkeeper')
  @ApiNoContentResponse()
  remove(
    @Tenant() context: TenantContext,
    @Param('invoiceId', IdPipe) invoiceId: Id,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.deleteDraft.run(context, invoiceId, version);
  }

  @Post(':invoiceId/finalisation')
  @HttpCode(200)
  @Allow('bookkeeper')
  @StepUp()
  @MakesOnce()
  @ApiOkResponse({ type: InvoiceDetailView })
  finalise(
    @Tenant() context: TenantContext,
    @Param('invoiceId', IdPipe) invoiceId: Id,
    @IfMatch() version: number,
  ): Promise<InvoiceView> {
    return this.finaliseInvoice.run(context, invoiceId, version);
  }

  @Post(':invoiceId/credit')
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: InvoiceDetailView })
  credit(
    @Tenant() context: TenantContext,
    @Param('invoiceId', IdPipe) invoiceId: Id,
    @Body() { reason }: CreditInput,
  ): Promise<InvoiceView> {
    return this.creditInvoice.run(context, invoiceId, reason);
  }
}
