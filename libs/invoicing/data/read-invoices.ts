import { DomainError, type Id } from '#libs/kernel/index.js';
import { VAT_TREATMENTS } from '#libs/ledger/index.js';
import { expectTouched, type Tx } from '#libs/platform/index.js';
import type { SalesInvoice } from '../core/sales-invoice.js';
import { toSalesInvoice, type InvoiceRow } from './invoice-rows.js';

/** Invoices with their lines, groups and parties, in one round trip; those that do not exist are not in it. */
export async function readInvoices(tx: Tx, ids: readonly Id[]): Promise<SalesInvoice[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<InvoiceRow>(READ, [tx.context.cooperativeId, ids, VAT_TREATMENTS]);
  return rows.map(toSalesInvoice);
}

/** @throws not_found */
export async function readInvoice(tx: Tx, invoiceId: Id): Promise<SalesInvoice> {
  const [invoice] = await readInvoices(tx, [invoiceId]);
  if (!invoice) throw DomainError.notFound();
  return invoice;
}

/**
 * Holds a draft until the transaction ends, then reads it: lines that changed while waiting are seen.
 * @param version the version the caller saw; undefined when whatever is there will do
 * @throws not_found, stale_version (412), invoice_is_final (409)
 */
export async function holdDraft(tx: Tx, invoiceId: Id, version?: number): Promise<SalesInvoice> {
  const held = await lockInvoice(tx, invoiceId);
  if (version !== undefined) expectTouched(held.version === version ? 1 : 0);
  if (held.state === 'final') throw new DomainError('conflict', 'invoice_is_final');
  return readInvoice(tx, invoiceId);
}

/** Waits for whoever changes this invoice, and keeps others waiting. */
export const lockInvoice = (tx: Tx, invoiceId: Id): Promise<{ state: 'draft' | 'final'; version: number }> =>
  tx.one(`select state, version from invoice where cooperative_id = $1 and invoice_id = $2 for update`, [
    tx.context.cooperativeId,
    invoiceId,
  ]);

/** The final credit notes on an invoice. */
export async function readCredits(tx: Tx, invoiceId: Id): Promise<SalesInvoice[]> {
  const rows = await tx.query<{ invoice_id: Id }>(
    `select invoice_id from invoice where cooperative_id = $1 and credits_invoice_id = $2 and state = 'final'`,
    [tx.context.cooperativeId, invoiceId],
  );
  return readInvoices(
    tx,
    rows.map((row) => row.invoice_id),
  );
}

const READ = `
  select i.invoice_id, i.kind, i.state, i.version, i.number_text, i.customer_id, i.project_id, i.credits_invoice_id, i.run_id,
    i.period_from, i.period_to, i.issue_date, i.due_date, i.payment_reference, i.language, i.your_reference, i.note,
    i.net_cents, i.vat_cents, i.total_cents, i.template_version, i.snapshot,
    c.invoice_series, coalesce(r.payment_term_days, c.payment_term_days) as term_days,
    json_build_object(
      'issuer', json_build_object('legalName', c.legal_name, 'kvkNumber', c.kvk_number, 'vatNumber', c.vat_number,
        'iban', c.iban, 'email', c.email, 'phone', c.phone, 'colour', c.colour, 'street', c.street,
        'houseNumber', c.house_number, 'postalCode', c.postal_code, 'city', c.city, 'country', c.country),
      'customer', json_build_object('number', r.number, 'name', r.name, 'contactName', r.contact_name,
        'kvkNumber', r.kvk_number, 'vatNumber', r.vat_number, 'street', r.street, 'houseNumber', r.house_number,
        'postalCode', r.postal_code, 'city', r.city, 'country', r.country),
      'project', case when p.project_id is not null then json_build_object('code', p.code, 'name', p.name) end,
      'vatReason', coalesce(o.snapshot->>'vatReason', p.vat_reason, ''),
      'original', case when o.invoice_id is not null
        then json_build_object('number', o.number_text, 'issueDate', o.issue_date) end) as today,
    (select coalesce(json_agg(json_build_object('lineNo', l.line_no, 'kind', l.kind, 'description', l.description,
        'quantity', l.quantity::text, 'unit', l.unit, 'unitPrice', l.unit_price_cents, 'net', l.net_cents,
        'treatment', l.vat_treatment, 'percent', coalesce(l.vat_percent, 0)::text, 'suppliedOn', l.supplied_on,
        'creditsLineNo', l.credits_line_no)
        order by l.line_no), '[]')
      from invoice_line l where l.cooperative_id = $1 and l.invoice_id = i.invoice_id) as lines,
    (select coalesce(json_agg(json_build_object('treatment', v.vat_treatment, 'percent', v.vat_percent::text,
        'taxable', v.taxable_cents, 'vat', v.vat_cents)
        order by array_position($3::text[], v.vat_treatment), v.vat_percent desc), '[]')
      from invoice_vat v where v.cooperative_id = $1 and v.invoice_id = i.invoice_id) as groups
  from invoice i
  join cooperative c on c.cooperative_id = i.cooperative_id
  join relation r on r.cooperative_id = i.cooperative_id and r.relation_id = i.customer_id
  left join project p on p.cooperative_id = i.cooperative_id and p.project_id = i.project_id
  left join invoice o on o.cooperative_id = i.cooperative_id and o.invoice_id = i.credits_invoice_id
  where i.cooperative_id = $1 and i.invoice_id = any($2::uuid[])
  order by i.invoice_id`;
