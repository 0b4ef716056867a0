import { Module } from '@nestjs/common';
import { LedgerModule } from '#libs/ledger/index.js';
import './data/refusals.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { FixedFeesController } from './http/fixed-fees.controller.js';
import { InvoiceDocumentController } from './http/invoice-document.controller.js';
import { InvoiceRunsController } from './http/invoice-runs.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { RenderInvoicesJob } from './jobs/render-invoices.job.js';
import './announced-acts.js';
import './messages.js';
import { InvoicingPrivacy } from './privacy.js';
import { AddDelivery } from './use-cases/add-delivery.js';
import { AddFixedFee } from './use-cases/add-fixed-fee.js';
import { ChangeDelivery } from './use-cases/change-delivery.js';
import { ChangeDraft } from './use-cases/change-draft.js';
import { ChangeFixedFee } from './use-cases/change-fixed-fee.js';
import { CreditInvoice } from './use-cases/credit-invoice.js';
import { DeleteDraft } from './use-cases/delete-draft.js';
import { DraftFreeInvoice } from './use-cases/draft-free-invoice.js';
import { DraftInvoice } from './use-cases/draft-invoice.js';
import { DraftProjectInvoice } from './use-cases/draft-project-invoice.js';
import { FinaliseDraft } from './use-cases/finalise-draft.js';
import { FinaliseInvoice } from './use-cases/finalise-invoice.js';
import { FinaliseOfRun } from './use-cases/finalise-of-run.js';
import { ListDeliveries } from './use-cases/list-deliveries.js';
import { ListFixedFees } from './use-cases/list-fixed-fees.js';
import { ListInvoices } from './use-cases/list-invoices.js';
import { ListUnbilled } from './use-cases/list-unbilled.js';
import { RemoveDelivery } from './use-cases/remove-delivery.js';
import { RenderInvoices } from './use-cases/render-invoices.js';
import { StartFinalisationRun } from './use-cases/start-finalisation-run.js';
import { StartInvoiceRun } from './use-cases/start-invoice-run.js';
import { ViewDocument } from './use-cases/view-document.js';
import { ViewInvoice } from './use-cases/view-invoice.js';

const useCases = [
  AddDelivery,
  AddFixedFee,
  ChangeDelivery,
  ChangeDraft,
  ChangeFixedFee,
  CreditInvoice,
  DeleteDraft,
  DraftFreeInvoice,
  DraftProjectInvoice,
  FinaliseDraft,
  FinaliseInvoice,
  ListDeliveries,
  ListFixedFees,
  ListInvoices,
  ListUnbilled,
  RemoveDelivery,
  RenderInvoices,
  StartFinalisationRun,
  StartInvoiceRun,
  ViewDocument,
  ViewInvoice,
];

@Module({ imports: [LedgerModule], providers: [...useCases, InvoicingPrivacy], exports: useCases })
export class InvoicingModule {}

@Module({
  imports: [InvoicingModule],
  controllers: [
    InvoicesController,
    InvoiceRunsController,
    InvoiceDocumentController,
    DeliveriesController,
    FixedFeesController,
  ],
})
export class InvoicingHttpModule {}

@Module({ imports: [InvoicingModule], providers: [RenderInvoicesJob, DraftInvoice, FinaliseOfRun] })
export class InvoicingJobsModule {}
