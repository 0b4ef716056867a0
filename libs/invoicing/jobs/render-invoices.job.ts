import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { DOCUMENT_TOPIC } from '../use-cases/finalise-draft.js';
import { RenderInvoices } from '../use-cases/render-invoices.js';

@HandlesJobs()
@Injectable()
export class RenderInvoicesJob implements JobHandler {
  readonly topic = DOCUMENT_TOPIC;

  constructor(private readonly renderInvoices: RenderInvoices) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.renderInvoices.run(context, ids);
  }
}
