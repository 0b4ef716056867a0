import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { SpecifiedEntry } from '../core/sales-invoice.js';

interface Row {
  invoice_id: Id;
  entry_id: Id;
  line_no: number;
  date: LocalDate;
  member_name: string;
  activity_name: string;
  description: string;
  minutes: number;
  hourly_rate_cents: Cents;
}

/** What an invoice says of an entry. */
export const SPECIFIED = `e.date, e.description, e.minutes,
  (select concat_ws(' ', m.given_name, m.family_name) from member m
    where m.cooperative_id = $1 and m.member_id = e.member_id) as member_name,
  (select a.name from activity a where a.cooperative_id = $1 and a.activity_id = e.activity_id) as activity_name`;

/**
 * The hours invoices bill, per invoice, in the order of the lines and of the days. Those that a credit note
 * gave back are as they were then: they may have changed, or gone, since. Everything is looked up by its key, per
 * row: a join would trust statistics that a fresh import has not got yet.
 */
export async function readSpecifications(tx: Tx, invoiceIds: readonly Id[]): Promise<Map<Id, SpecifiedEntry[]>> {
  const rows = await tx.query<Row>(
    `select b.invoice_id, b.entry_id, b.line_no, e.*, b.hourly_rate_cents
     from invoice_time_entry b
     cross join lateral (
       (select ${SPECIFIED} from time_entry e where e.cooperative_id = $1 and e.entry_id = b.held_entry_id limit 1)
       union all
       (select * from jsonb_to_record(b.specified)
           as s(date date, description text, minutes int, member_name text, activity_name text)
         where b.released_by is not null)) e
     where b.cooperative_id = $1 and b.invoice_id = any($2::uuid[])
     order by b.invoice_id, b.line_no, e.date, b.entry_id`,
    [tx.context.cooperativeId, invoiceIds],
  );
  const specifications = new Map<Id, SpecifiedEntry[]>();
  for (const row of rows) {
    const entries = specifications.get(row.invoice_id) ?? [];
    entries.push({
      entryId: row.entry_id,
      lineNo: row.line_no,
      date: row.date,
      memberName: row.member_name,
      activityName: row.activity_name,
      description: row.description,
      minutes: row.minutes,
      hourlyRate: row.hourly_rate_cents,
    });
    specifications.set(row.invoice_id, entries);
  }
  return specifications;
}
