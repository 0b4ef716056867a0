import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** An invoice of the co-operative to somebody who is, or was, a member too. */
export interface OwnInvoice {
  readonly open_item_id: Id;
  readonly account: string;
  readonly relation_id: Id;
  readonly relation_name: string;
  readonly reference: string;
  readonly due_on: LocalDate;
  /** Cents, above zero. */
  readonly open: Cents;
}

/**
 * What a member still has to pay as a customer. The register of members and the book of relations do not name each other: a
 * customer is the member when the Chamber of Commerce number, the e-mail address, or name and address together are the same.
 */
export const ownInvoices = (tx: Tx, memberId: Id): Promise<OwnInvoice[]> =>
  tx.query<OwnInvoice>(
    `select * from (
       select o.open_item_id, o.account, o.relation_id, r.name as relation_name, o.reference, o.due_on,
         (o.amount_cents - coalesce((select sum(s.amount_cents) from open_item_settlement s
           where s.cooperative_id = o.cooperative_id and s.open_item_id = o.open_item_id), 0))::bigint as open
       from member m
       join relation r on r.cooperative_id = m.cooperative_id and (
         r.kvk_number = m.kvk_number or lower(r.email) = lower(m.email)
         or (lower(r.name) = lower(m.given_name || ' ' || m.family_name) and m.postal_code <> ''
           and (r.postal_code, r.house_number) = (m.postal_code, m.house_number)))
       join open_item o on o.cooperative_id = r.cooperative_id and o.relation_id = r.relation_id and o.kind = 'receivable'
       where m.cooperative_id = $1 and m.member_id = $2) item
     where open > 0 order by due_on, open_item_id`,
    [tx.context.cooperativeId, memberId],
  );
