import type { Id } from '#libs/kernel/index.js';
import type { ActorKind, Tx } from '#libs/platform/index.js';
import { INVOICE_DOCUMENT } from './invoice-documents.js';

export interface HistoryRow {
  at: Date;
  action: string;
  actor_kind: ActorKind;
  actor_id: Id | null;
}

/** What happened to an invoice, from the audit and its document, the oldest first. */
export const readHistory = (tx: Tx, invoiceId: Id): Promise<HistoryRow[]> =>
  tx.query<HistoryRow>(
    `select at, action, actor_kind, actor_id from (
       select at, action, actor_kind, actor_id, audit_id as place from audit
       where cooperative_id = $1 and subject_kind = 'invoice' and subject_id = $2
       union all
       select created_at, 'invoice.drawn', 'job', null, document_id from document
       where cooperative_id = $1 and kind = $3 and source_id = $2) e
     order by at, place`,
    [tx.context.cooperativeId, invoiceId, INVOICE_DOCUMENT],
  );

export interface CreditRow {
  invoice_id: Id;
  number: string | null;
  state: 'draft' | 'final';
}

/** Credit notes on an invoice, drafts too. */
export const readCreditNotes = (tx: Tx, invoiceId: Id): Promise<CreditRow[]> =>
  tx.query<CreditRow>(
    `select invoice_id, number_text as number, state from invoice
     where cooperative_id = $1 and credits_invoice_id = $2 order by invoice_id`,
    [tx.context.cooperativeId, invoiceId],
  );
