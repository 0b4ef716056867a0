import { addDays, type LocalDate } from '#libs/kernel/index.js';
import type { Tx, Waiting } from '#libs/platform/index.js';

/** So long after its day a transfer that was announced is worth a question. */
export const RECEIPT_LATE_DAYS = 30;

/** A standing reference: whether its payer is late is for the room that made it to say. */
const STANDING = 'share_payment';

export type BankingWait = 'batches_to_approve' | 'batches_to_send' | 'accounts' | 'returned' | 'receipts_late';

/**
 * What of payments waits for whoever looks. A batch and an account wait for a second person, so not for who made or ever
 * changed them; an account only when a payment waits to go there.
 */
export const bankingWaiting = (tx: Tx, on: LocalDate): Promise<Waiting<BankingWait>[]> =>
  tx.query(
    `select 'batches_to_approve' as kind, count(*)::int as count, min((made_at at time zone 'Europe/Amsterdam')::date) as since
     from payment_batch
     where cooperative_id = $1 and state = 'draft' and not exists (
       select from payment_batch_hand h
       where h.cooperative_id = payment_batch.cooperative_id and h.batch_id = payment_batch.batch_id and h.login_id = $3::uuid)
     having count(*) > 0
     union all
     select 'batches_to_send', count(*)::int, min((approved_at at time zone 'Europe/Amsterdam')::date)
     from payment_batch where cooperative_id = $1 and state = 'approved' having count(*) > 0
     union all
     select 'accounts', count(*)::int, min((a.recorded_at at time zone 'Europe/Amsterdam')::date)
     from (select distinct party_id from payment_order
           where cooperative_id = $1 and kind = 'payment' and state in ('waiting','in_batch')) o
     join lateral (
       select recorded_at, recorded_by, confirmed_on from party_account p where p.cooperative_id = $1 and p.party_id = o.party_id
       order by p.recorded_at desc, p.account_id desc limit 1) a on true
     where a.confirmed_on is null and a.recorded_by is distinct from $3::uuid having count(*) > 0
     union all
     select 'returned', count(*)::int, min(wanted_on)
     from payment_order where cooperative_id = $1 and state = 'returned' having count(*) > 0
     union all
     select 'receipts_late', count(*)::int, min(wanted_on)
     from payment_order where cooperative_id = $1 and kind = 'receipt' and state = 'waiting' and wanted_on < $2 and purpose <> $4
     having count(*) > 0`,
    [tx.context.cooperativeId, addDays(on, -RECEIPT_LATE_DAYS), tx.context.actor.id ?? null, STANDING],
  );
