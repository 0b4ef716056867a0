import { Injectable } from '@nestjs/common';
import { enqueue, PerformsRun, type RunItem, type RunKind, type RunOfItem, type Tx } from '#libs/platform/index.js';
import { lockInvoice, readInvoice } from '../data/read-invoices.js';
import { DOCUMENT_TOPIC, FinaliseDraft } from './finalise-draft.js';

export const FINALISATION_RUN = 'invoice_finalisation';

/** One invoice of a finalisation run. It is done when its document is stored: see `RenderInvoices`. */
@PerformsRun()
@Injectable()
export class FinaliseOfRun implements RunKind {
  readonly kind = FINALISATION_RUN;

  constructor(private readonly finaliseDraft: FinaliseDraft) {}

  async perform(tx: Tx, _run: RunOfItem, { subject_id: invoiceId }: RunItem): Promise<'later'> {
    const { state } = await lockInvoice(tx, invoiceId);
    // made final before, by hand or by a run that was retried: its document ends the item, drawn or not
    if (state === 'draft') await this.finaliseDraft.run(tx, await readInvoice(tx, invoiceId));
    return 'later';
  }

  askRest(tx: Tx, items: readonly RunItem[]): Promise<void> {
    const asked = items.map((item) => ({
      topic: DOCUMENT_TOPIC,
      subjectId: item.subject_id,
      priority: item.chunk + 1,
    }));
    return enqueue(tx, ...asked);
  }
}
