import type { Logo } from '#libs/documents/index.js';
import { readLogo } from '#libs/cooperatives/index.js';
import { today, type Id } from '#libs/kernel/index.js';
import { vatTreatment } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { InvoiceDocument } from '../core/invoice-document-model.js';
import { invoiceDocument } from '../core/invoice-to-document.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { readSpecifications } from '../data/hours-specification.js';

/** What is needed to draw invoices, read in two round trips; the drawing itself waits for no transaction. */
export async function documentsOf(tx: Tx, invoices: readonly SalesInvoice[]): Promise<Map<Id, InvoiceDocument>> {
  const hours = await readSpecifications(
    tx,
    invoices.map((invoice) => invoice.invoiceId),
  );
  const png = await readLogo(tx);
  const logo: Logo | undefined = png && { kind: 'png', bytes: png };
  const date = today(tx.context.clock);
  return new Map(
    invoices.map((invoice) => [
      invoice.invoiceId,
      invoiceDocument(invoice, {
        hours: hours.get(invoice.invoiceId) ?? [],
        today: date,
        factsOf: vatTreatment,
        ...(logo ? { logo } : {}),
      }),
    ]),
  );
}
