import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { SPECIFIED } from './hours-specification.js';

/**
 * Gives back what lines of a final invoice billed, so that it can be billed again; the invoice keeps what it said of the
 * hours. The database checks that final credit notes, this one among them, took the lines back whole.
 */
export async function releaseLines(
  tx: Tx,
  { invoiceId, creditNoteId, lineNos }: { invoiceId: Id; creditNoteId: Id; lineNos: readonly number[] },
): Promise<void> {
  await tx.execute(
    `with hours as (
       update invoice_time_entry b set released_by = $3,
         specified = (select to_jsonb(s) from (select ${SPECIFIED} from time_entry e
           where e.cooperative_id = $1 and e.entry_id = b.entry_id) s)
       where ${HELD}),
     deliveries as (update invoice_delivery b set released_by = $3 where ${HELD})
     update invoice_fixed_fee b set released_by = $3 where ${HELD}`,
    [tx.context.cooperativeId, invoiceId, creditNoteId, lineNos],
  );
}

const HELD = `b.cooperative_id = $1 and b.invoice_id = $2 and b.line_no = any($4::int[]) and b.released_by is null`;
