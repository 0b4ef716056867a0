import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { findRun, startRun, Transactions, type Run, type TenantContext } from '#libs/platform/index.js';
import { readDraftLabels } from '../data/draft-labels.js';
import { FINALISATION_RUN } from './finalise-of-run.js';

/** Starts the run that makes chosen drafts final, one transaction each. */
@Injectable()
export class StartFinalisationRun {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_a_draft (422) for what is final, gone, or being made final by another run; run_without_items */
  run(context: TenantContext, invoiceIds: readonly Id[]): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      const wanted = [...new Set(invoiceIds)];
      const drafts = await readDraftLabels(tx, FINALISATION_RUN, wanted);
      const faults = invoiceIds.flatMap((id, index) =>
        drafts.has(id) ? [] : [{ pointer: `/invoice_ids/${index}`, code: 'not_a_draft' }],
      );
      if (faults.length > 0) throw DomainError.faults(faults);
      const runId = await startRun(tx, {
        kind: FINALISATION_RUN,
        // the drafts are what makes it the only one: a draft is in one unfinished run at most
        naturalKey: newId(),
        items: wanted.map((subjectId) => ({ subjectId, label: drafts.get(subjectId)! })),
      });
      return findRun(tx, runId);
    });
  }
}
