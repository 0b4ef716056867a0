import { DomainError, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { InvoiceSnapshot } from '../core/invoice-parties.js';
import type { SalesInvoice } from '../core/sales-invoice.js';

export interface FinalFacts {
  readonly year: number;
  readonly number: number;
  readonly numberText: string;
  readonly issueDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly paymentReference: string;
  readonly templateVersion: number;
  readonly snapshot: InvoiceSnapshot;
}

/**
 * Makes a held draft final. Numbers and dates go up together: the invoice before it in the series is not of a later day.
 * @throws invoice_date_before_last (409)
 */
export async function makeFinal(tx: Tx, invoice: SalesInvoice, facts: FinalFacts): Promise<void> {
  const { actor, clock, cooperativeId } = tx.context;
  const row = await tx.one<{ previous_date: LocalDate | null }>(
    `update invoice i set state = 'final', series = $3, year = $4, number = $5, number_text = $6, issue_date = $7, due_date = $8,
       payment_reference = $9, template_version = $10, snapshot = $11, net_cents = $12, vat_cents = $13, total_cents = $14,
       finalised_at = $15, finalised_by = $16, version = version + 1
     where cooperative_id = $1 and invoice_id = $2
     returning (select p.issue_date from invoice p
       where p.cooperative_id = $1 and p.series = $3 and p.year = $4 and p.number = $5 - 1) as previous_date`,
    [
      cooperativeId,
      invoice.invoiceId,
      invoice.terms.series,
      facts.year,
      facts.number,
      facts.numberText,
      facts.issueDate,
      facts.dueDate,
      facts.paymentReference,
      facts.templateVersion,
      JSON.stringify(facts.snapshot),
      invoice.totals.net,
      invoice.totals.vat,
      invoice.totals.total,
      clock.now(),
      actor.id ?? null,
    ],
  );
  if (row.previous_date !== null && row.previous_date > facts.issueDate)
    throw new DomainError('conflict', 'invoice_date_before_last', { last: row.previous_date });
}
