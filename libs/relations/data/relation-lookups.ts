import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Relation } from '../core/relation.js';
import { findRelation } from './relation.repository.js';

/** The questions other rooms ask about relations, in their own transaction. */

/** The customer to be invoiced; undefined when nobody has the id, or it is a supplier only. */
export async function relationForInvoice(tx: Tx, relationId: Id): Promise<Relation | undefined> {
  const relation = await findRelation(tx, relationId);
  return relation?.is_customer ? relation : undefined;
}

export interface RelationName {
  relation_id: Id;
  number: number;
  name: string;
}

/** Names of the relations with these ids; ids nobody has are left out. */
export const relationNames = (tx: Tx, relationIds: readonly Id[]): Promise<RelationName[]> =>
  tx.query<RelationName>(
    `select relation_id, number, name from relation where cooperative_id = $1 and relation_id = any($2::uuid[])`,
    [tx.context.cooperativeId, relationIds],
  );

/** All customers, by name: for finding them by the name a file gives them. */
export const everyCustomer = (tx: Tx): Promise<RelationName[]> =>
  tx.query<RelationName>(
    `select relation_id, number, name from relation where cooperative_id = $1 and is_customer order by name, relation_id`,
    [tx.context.cooperativeId],
  );
