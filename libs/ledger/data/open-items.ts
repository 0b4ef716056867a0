import { newId, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { OpenItemKind } from '../core/account.js';
import type { OpenItemRest } from '../core/plan-entry.js';

/** A debt of a customer or to a supplier. Amounts are positive as the kind is owed; a credit note's are negative. */
export interface OpenItem extends OpenItemRest {
  readonly kind: OpenItemKind;
  readonly sourceKind: string;
  readonly sourceId: Id;
  readonly date: LocalDate;
  readonly dueOn: LocalDate;
  readonly amount: Cents;
}

/** `$1` is the co-operative; a condition may be added. */
export const OPEN_ITEM_RESTS = `select open_item_id as "openItemId", account, relation_id as "relationId", reference,
    (amount_cents - coalesce((select sum(s.amount_cents) from open_item_settlement s
      where s.cooperative_id = $1 and s.open_item_id = o.open_item_id), 0))::bigint as open
  from open_item o where cooperative_id = $1`;

/** The application may not change open items and so cannot lock their rows: it locks their ids, in a fixed order. */
export async function lockOpenItems(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest($1::text[]) as id`, [
    [...ids].sort(),
  ]);
}

export const readOpenItemRests = (tx: Tx, ids: readonly Id[]): Promise<OpenItemRest[]> =>
  tx.query<OpenItemRest>(`${OPEN_ITEM_RESTS} and open_item_id = any($2::uuid[])`, [tx.context.cooperativeId, ids]);

export async function writeSettlements(
  tx: Tx,
  settledOn: LocalDate,
  sourceKey: string,
  settlements: readonly { openItemId: Id; amount: Cents }[],
): Promise<void> {
  await tx.execute(
    `insert into open_item_settlement (cooperative_id, settlement_id, open_item_id, amount_cents, settled_on, source_key)
     select $1, settlement_id, open_item_id, amount_cents, $2, $3
     from unnest($4::uuid[], $5::uuid[], $6::bigint[]) as s(settlement_id, open_item_id, amount_cents)`,
    [
      tx.context.cooperativeId,
      settledOn,
      sourceKey,
      settlements.map(() => newId()),
      settlements.map(({ openItemId }) => openItemId),
      settlements.map(({ amount }) => amount),
    ],
  );
}

/** What was open at the end of a day, the longest due first. */
export const readOpenItems = (tx: Tx, on: LocalDate): Promise<OpenItem[]> =>
  tx.query<OpenItem>(
    `select * from (
       select open_item_id as "openItemId", kind, account, relation_id as "relationId", source_kind as "sourceKind",
         source_id as "sourceId", reference, date, due_on as "dueOn", amount_cents as amount,
         (amount_cents - coalesce((select sum(s.amount_cents) from open_item_settlement s
           where s.cooperative_id = $1 and s.open_item_id = o.open_item_id and s.settled_on <= $2), 0))::bigint as open
       from open_item o where cooperative_id = $1 and date <= $2) item
     where open <> 0 order by "dueOn", "openItemId"`,
    [tx.context.cooperativeId, on],
  );

/** What is open now of documents of one kind, by document; a document without an open item is not in it. */
export async function readOpenAmounts(
  tx: Tx,
  sourceKind: string,
  sourceIds: readonly Id[],
): Promise<Map<Id, { openItemId: Id; open: Cents }>> {
  const rows = await tx.query<OpenItemRest & { source_id: Id }>(
    `select r.*, i.source_id from (${OPEN_ITEM_RESTS} and source_kind = $2 and source_id = any($3::uuid[])) r
     join open_item i on i.cooperative_id = $1 and i.open_item_id = r."openItemId"`,
    [tx.context.cooperativeId, sourceKind, sourceIds],
  );
  return new Map(rows.map((row) => [row.source_id, { openItemId: row.openItemId, open: row.open }]));
}
