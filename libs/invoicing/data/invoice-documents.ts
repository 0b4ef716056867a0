import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** Kind of document in the store; its source is the invoice, its version the template. */
export const INVOICE_DOCUMENT = 'invoice';

/** Which of these invoices have the document of their template. */
export async function idsWithDocument(tx: Tx, ids: readonly Id[]): Promise<Set<Id>> {
  const rows = await tx.query<{ source_id: Id }>(
    `select d.source_id from document d
     join invoice i on i.cooperative_id = d.cooperative_id and i.invoice_id = d.source_id and i.template_version = d.version
     where d.cooperative_id = $1 and d.kind = $2 and d.source_id = any($3::uuid[])`,
    [tx.context.cooperativeId, INVOICE_DOCUMENT, ids],
  );
  return new Set(rows.map((row) => row.source_id));
}
