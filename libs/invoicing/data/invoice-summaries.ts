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
  /** Sorts drafts before final ones, and the highest number first. */
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

/** Drafts first, the newest on top; then final ones from the highest number down. */
export const readSummaries = (tx: Tx, filter: InvoiceFilter): Promise<SummaryRow[]> =>
  tx.query<SummaryRow>(
    `with chosen as (
       select i.*, coalesce(i.snapshot->'customer'->>'name', r.name) as customer_name,
         coalesce(i.snapshot->'project'->>'name', p.name) as project_name,
         case when i.state = 'draft' then '9' else to_char(i.year, 'FM0000') || to_char(i.number, 'FM0000000000') end as sort_key
       from invoice i
       join relation r on r.cooperative_id = i.cooperative_id and r.relation_id = i.customer_id
       left join project p on p.cooperative_id = i.cooperative_id and p.project_id = i.project_id
       where i.cooperative_id = $1 and ($2::text is null or i.state = $2) and ($3::uuid is null or i.customer_id = $3)
         and ($4::uuid is null or i.run_id = $4) and ($5::uuid is null or i.invoice_id = $5) and ($10::uuid is null or i.project_id = $10)
     )
     select c.invoice_id, c.kind, c.state, c.number_text as number, c.customer_id, c.customer_name, c.project_id, c.project_name,
       c.run_id, c.period_from, c.period_to, c.issue_date, c.due_date, c.net_cents, c.vat_cents, c.total_cents, c.version,
       c.sort_key,
       (select coalesce(sum(e.minutes), 0)::int from invoice_time_entry b join time_entry e using (cooperative_id, entry_id)
         where b.cooperative_id = $1 and b.invoice_id = c.invoice_id) as minutes,
       (select o.amount_cents - coalesce((select sum(s.amount_cents) from open_item_settlement s
            where s.cooperative_id = $1 and s.open_item_id = o.open_item_id), 0)
         from open_item o where o.cooperative_id = $1 and o.source_kind = 'invoice' and o.source_id = c.invoice_id)::bigint as open_cents,
       (select d.document_id from document d where d.cooperative_id = $1 and d.kind = 'invoice' and d.source_id = c.invoice_id
         and d.version = c.template_version) as document_id
     from chosen c
     where ($6::text is null or c.number_text ilike $6 or c.customer_name ilike $6 or c.project_name ilike $6)
       and ($7::text is null or (c.sort_key, c.invoice_id) < ($7, $8::uuid))
     order by c.sort_key desc, c.invoice_id desc limit $9`,
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
