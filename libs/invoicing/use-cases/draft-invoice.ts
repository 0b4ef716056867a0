import { Injectable } from '@nestjs/common';
import { lastDay, type Month } from '#libs/kernel/index.js';
import { PerformsRun, type RunItem, type RunKind, type RunOfItem, type Tx } from '#libs/platform/index.js';
import { draftProject } from './draft-project.js';
import { DRAFTS_RUN } from './start-invoice-run.js';

/** One project's draft of an invoice run. Its natural key makes the second one for a period impossible. */
@PerformsRun()
@Injectable()
export class DraftInvoice implements RunKind {
  readonly kind = DRAFTS_RUN;

  async perform(tx: Tx, run: RunOfItem, item: RunItem) {
    const period = run.natural_key as Month;
    const resultId = await draftProject(tx, {
      projectId: item.subject_id,
      until: lastDay(period),
      naturalKey: `run:${period}:${item.subject_id}`,
      runId: run.run_id,
    });
    return { resultId };
  }
}
