import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** How people recognise each draft; what is no draft, or waits in an unfinished run of this kind, is not in it. */
export async function readDraftLabels(tx: Tx, runKind: string, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await tx.query<{ invoice_id: Id; label: string }>(
    `select i.invoice_id, concat_ws(' · ', r.name, p.name) as label
     from invoice i
     join relation r on r.cooperative_id = i.cooperative_id and r.relation_id = i.customer_id
     left join project p on p.cooperative_id = i.cooperative_id and p.project_id = i.project_id
     where i.cooperative_id = $1 and i.invoice_id = any($2::uuid[]) and i.state = 'draft' and not exists (
       select from run_item w join run using (cooperative_id, run_id)
       where w.cooperative_id = $1 and run.kind = $3 and w.subject_id = i.invoice_id and w.state in ('waiting', 'busy'))`,
    [tx.context.cooperativeId, ids, runKind],
  );
  return new Map(rows.map((row) => [row.invoice_id, row.label]));
}
