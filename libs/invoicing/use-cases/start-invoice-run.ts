import { Injectable } from '@nestjs/common';
import { lastDay, type Month } from '#libs/kernel/index.js';
import { findRun, startRun, Transactions, type Run, type TenantContext } from '#libs/platform/index.js';
import { projectsToBill, readBilledProjects } from '../data/unbilled-work.js';

export const DRAFTS_RUN = 'invoice_drafts';

/** Starts the run that drafts an invoice for every project with something to bill up to the last day of a month. */
@Injectable()
export class StartInvoiceRun {
  constructor(private readonly transactions: Transactions) {}

  /** @throws run_exists (409) when there is a run for the month, run_without_items (422) */
  run(context: TenantContext, period: Month): Promise<Run> {
    return this.transactions.run(context, async (tx) => {
      const projects = await readBilledProjects(tx, await projectsToBill(tx, lastDay(period)));
      const runId = await startRun(tx, {
        kind: DRAFTS_RUN,
        naturalKey: period,
        items: projects.map((project) => ({
          subjectId: project.project_id,
          label: `${project.customer_name} · ${project.project_name}`,
        })),
      });
      return findRun(tx, runId);
    });
  }
}
