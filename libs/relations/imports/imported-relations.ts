import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { RELATION_FIELDS, type Relation } from '../core/relation.js';
import type { KnownRelation } from './judge-relations.js';

/** As much of every relation as tells whether a row of a file is one of them. */
export const everyRelation = (tx: Tx): Promise<KnownRelation[]> =>
  tx.query<KnownRelation>(
    `select number, name, city, email, kvk_number from relation where cooperative_id = $1 order by number`,
    [tx.context.cooperativeId],
  );

const TYPES: Partial<Record<keyof Relation, string>> = {
  is_customer: 'bool',
  is_supplier: 'bool',
  payment_term_days: 'int',
};

/** These in one statement that is not waited for; `tx.answered` throws what it is refused for: relation_number_taken. */
export function insertRelations(tx: Tx, relations: readonly Relation[]): void {
  const lists = RELATION_FIELDS.map((field, index) => `$${index + 4}::${TYPES[field] ?? 'text'}[]`);
  tx.later(
    `insert into relation (cooperative_id, relation_id, number, ${RELATION_FIELDS.join(', ')})
     select $1, * from unnest($2::uuid[], $3::int[], ${lists.join(', ')})`,
    [
      tx.context.cooperativeId,
      relations.map(({ relation_id }) => relation_id),
      relations.map(({ number }) => number),
      ...RELATION_FIELDS.map((field) => relations.map((relation) => relation[field])),
    ],
  );
}

export async function deleteRelations(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.execute(`delete from relation where cooperative_id = $1 and relation_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
}
