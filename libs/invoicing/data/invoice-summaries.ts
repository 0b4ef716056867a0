import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export interface SummaryRow {
  invoice_id: Id;
  kind: 'invoice' | 'credit_note';
  state: 'draft' | 'final';
  number: string | null;
  customer_id: Id;
  customer_name: string;
  project_id: Id | null;
  project_name: string | null;
  run_id: Id | null;
  period_from: LocalDate | null;
  period_to: LocalDate | null;
  issue_date: LocalDate | null;
  due_date: LocalDate | null;
  minutes: number;
  net_cents: Cents;
  vat_cents: Cents;
  total_cents: Cents;
  open_cents: Cents | null;
  document_id: Id | null;
  version: number;
  /** Drafts before final ones, and the highest number first. */
  sort_key: string;
}

export interface InvoiceFilter {
  readonly state?: 'draft' | 'final';
  readonly customerId?: Id;
  readonly projectId?: Id;
  readonly runId?: Id;
  readonly search?: string;
  /** Only this invoice. */
  readonly invoiceId?: Id;
  readonly after?: readonly [sortKey: string, invoiceId: string];
  readonly limit: number;
}

/** As it stands on a final invoice; for a draft, as the registers have it today. */
const CUSTOMER_NAME = `coalesce(i.snapshot->'customer'->>'name', (select r.name from relation r
  where r.cooperative_id = $1 and r.relation_id = i.customer_id))`;
const PROJECT_NAME = `coalesce(i.snapshot->'project'->>'name', (select p.name from project p
  where p.cooperative_id = $1 and p.project_id = i.project_id))`;

/** Drafts first, the newest on top; then final ones from the highest number down. */
export const readSummaries = (tx: Tx, filter: InvoiceFilter): Promise<SummaryRow[]> =>
  tx.query<SummaryRow>(
    `with page as materialized (
       select i.invoice_id, i.sort_key
       from invoice i
       where i.cooperative_id = $1 and ($2::text is null or i.state = $2) and ($3::uuid is null or i.customer_id = $3)
         and ($4::uuid is null or i.run_id = $4) and ($5::uuid is null or i.invoice_id = $5)
         and ($10::uuid is null or i.project_id = $10)
         and ($6::text is null or i.number_text ilike $6 or ${CUSTOMER_NAME} ilike $6 or ${PROJECT_NAME} ilike $6)
         and ($7::text is null or (i.sort_key, i.invoice_id) < ($7, $8::uuid))
       order by i.sort_key desc, i.invoice_id desc limit $9)
     select i.invoice_id, i.kind, i.state, i.number_text as number, i.customer_id, ${CUSTOMER_NAME} as customer_name, i.project_id,
       ${PROJECT_NAME} as project_name, i.run_id, i.period_from, i.period_to, i.issue_date, i.due_date, i.net_cents, i.vat_cents,
       i.total_cents, i.version, page.sort_key,
       (select coalesce(sum(coalesce((b.specified->>'minutes')::int, e.minutes)), 0)::int
         from invoice_time_entry b left join time_entry e on e.cooperative_id = $1 and e.entry_id = b.held_entry_id
         where b.cooperative_id = $1 and b.invoice_id = i.invoice_id) as minutes,
       (select o.amount_cents - coalesce((select sum(s.amount_cents) from open_item_settlement s
            where s.cooperative_id = $1 and s.open_item_id = o.open_item_id), 0)
         from open_item o where o.cooperative_id = $1 and o.source_kind = 'invoice' and o.source_id = i.invoice_id)::bigint as open_cents,
       (select d.document_id from document d where d.cooperative_id = $1 and d.kind = 'invoice' and d.source_id = i.invoice_id
         and d.version = i.template_version) as document_id
     from page join invoice i on i.cooperative_id = $1 and i.invoice_id = page.invoice_id
     order by page.sort_key desc, i.invoice_id desc`,
    [
      tx.context.cooperativeId,
      filter.state ?? null,
      filter.customerId ?? null,
      filter.runId ?? null,
      filter.invoiceId ?? null,
      filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit,
      filter.projectId ?? null,
    ],
  );
