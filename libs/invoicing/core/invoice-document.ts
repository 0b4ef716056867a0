import { type InvoiceDocument } from './invoice-document-model.js';
import { drawFirstTemplate } from './invoice-document-template.js';

export type * from './invoice-document-model.js';

/** The invoice as tagged PDF/A-3a. Throws DomainError when its IBAN or payment reference is wrong, RangeError for an unknown template. */
export function drawInvoice(document: InvoiceDocument): Promise<Buffer> {
  return Promise.resolve().then(() => invoicePdf(document));
}

/** `drawInvoice` without the promise: drawing is computing, nothing is waited for. */
export function invoicePdf(document: InvoiceDocument): Buffer {
  if (document.templateVersion !== 1)
    throw new RangeError(`there is no invoice template ${String(document.templateVersion)}`);
  return drawFirstTemplate(document);
}
