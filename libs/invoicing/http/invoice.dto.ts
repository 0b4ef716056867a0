import type { Id, LocalDate, Month } from '#libs/kernel/index.js';
import { Choice, DateField, IdField, Ids, ListOf, MonthField, PageQuery, Text } from '#libs/platform/index.js';
import type { FreeInvoice } from '../use-cases/draft-free-invoice.js';
import type { InvoiceQuery } from '../use-cases/list-invoices.js';
import { DraftLineInput, LineInput, typedLine } from './invoice-line.dto.js';

export class InvoicesQuery extends PageQuery {
  @Choice(['draft', 'final'] as const, { optional: true }) state?: 'draft' | 'final';
  @IdField({ optional: true }) customer_id?: Id;
  @IdField({ optional: true }) project_id?: Id;
  @IdField({ optional: true }) run_id?: Id;
  @Text({ optional: true, max: 100, description: 'in the number, the customer or the project' }) search?: string;
}

export const invoiceQuery = ({ customer_id, project_id, run_id, ...query }: InvoicesQuery): InvoiceQuery => ({
  ...query,
  customerId: customer_id,
  projectId: project_id,
  runId: run_id,
});

export class FreeInvoiceInput {
  @IdField() customer_id: Id;
  @IdField({ optional: true, description: 'a project of this customer' }) project_id?: Id;
  @Text({ optional: true, min: 0, max: 100 }) your_reference?: string;
  @Text({ optional: true, min: 0, max: 2_000, multiline: true }) note?: string;
  @ListOf(LineInput, { max: 200 }) lines: LineInput[];
}

export const freeInvoice = (input: FreeInvoiceInput): FreeInvoice => ({
  customerId: input.customer_id,
  projectId: input.project_id,
  yourReference: input.your_reference,
  note: input.note,
  lines: input.lines.map(typedLine),
});

export class ProjectInvoiceInput {
  @IdField() project_id: Id;
  @DateField({ description: 'last day of what is billed' }) until: LocalDate;
}

export class DraftInput {
  @Text({ optional: true, min: 0, max: 100 }) your_reference?: string;
  @Text({ optional: true, min: 0, max: 2_000, multiline: true }) note?: string;
  @ListOf(DraftLineInput, {
    optional: true,
    max: 200,
    description: 'in place of the typed lines; of a credit note, in place of all lines',
  })
  lines?: DraftLineInput[];
}

export class CreditInput {
  @Text({ max: 500, description: 'why; it is printed on the credit note' }) reason: string;
}

export class InvoiceRunInput {
  @MonthField({ description: 'bills what was done up to the last day of this month' }) period: Month;
}

export class FinalisationsInput {
  @Ids({ max: 2_000 }) invoice_ids: Id[];
}

export class UnbilledQuery {
  @DateField({ optional: true, description: 'today unless said' }) until?: LocalDate;
}
