import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { vatRate } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { freeLine, type TypedLine } from '../core/free-line.js';
import { customerLanguage } from '../data/customers.js';
import { readBilledProjects } from '../data/unbilled-work.js';
import { writeDraft } from '../data/write-draft.js';
import { viewOf, type InvoiceView } from './invoice-view.js';

export interface FreeInvoice {
  customerId: Id;
  projectId?: Id;
  yourReference?: string;
  note?: string;
  lines: readonly TypedLine[];
}

/** A draft of lines somebody typed, apart from hours and agreements. */
@Injectable()
export class DraftFreeInvoice {
  constructor(private readonly transactions: Transactions) {}

  /** @throws customer_unknown, project_of_other_customer (422) */
  run(context: TenantContext, input: FreeInvoice): Promise<InvoiceView> {
    return this.transactions.run(context, async (tx) => {
      const language = await customerLanguage(tx, input.customerId);
      if (!language) throw DomainError.field('/customer_id', 'customer_unknown');
      if (input.projectId) await checkProject(tx, input.projectId, input.customerId);
      const invoiceId = newId();
      await writeDraft(tx, {
        invoiceId,
        kind: 'invoice',
        naturalKey: `free:${invoiceId}`,
        customerId: input.customerId,
        projectId: input.projectId ?? null,
        creditsInvoiceId: null,
        runId: null,
        language,
        yourReference: input.yourReference ?? '',
        note: input.note ?? '',
        lines: input.lines.map((line) => freeLine(line, vatRate)),
      });
      await audit(tx, {
        action: 'invoice.drafted',
        subject: { kind: 'invoice', id: invoiceId },
        changes: { customer_id: input.customerId, lines: input.lines.length },
      });
      return viewOf(tx, invoiceId);
    });
  }
}

async function checkProject(tx: Tx, projectId: Id, customerId: Id): Promise<void> {
  const [project] = await readBilledProjects(tx, [projectId]);
  if (project?.customer_id !== customerId) throw DomainError.field('/project_id', 'project_of_other_customer');
}
