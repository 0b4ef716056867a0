import { DomainError, isId, type Id } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import { RELATION_FIELDS, type Relation } from '../core/relation.js';

const COLUMNS = `relation_id, number, name, is_customer, is_supplier, contact_name, email, phone, street, house_number,
  postal_code, city, country, kvk_number, vat_number, language, payment_term_days, version`;

nameRefusals({
  relation_cooperative_id_number_key: () => new DomainError('conflict', 'relation_number_taken'),
});

export const findRelation = (tx: Tx, relationId: Id): Promise<Relation | undefined> =>
  tx.maybe<Relation>(`select ${COLUMNS} from relation where cooperative_id = $1 and relation_id = $2`, [
    tx.context.cooperativeId,
    relationId,
  ]);

/** Held until the transaction ends. @throws not_found */
export const lockRelation = (tx: Tx, relationId: Id): Promise<Relation> =>
  tx.one<Relation>(`select ${COLUMNS} from relation where cooperative_id = $1 and relation_id = $2 for no key update`, [
    tx.context.cooperativeId,
    relationId,
  ]);

export interface RelationQuery extends PageQuery {
  /** Part of a name or contact, or the beginning of a number. */
  search?: string;
  kind?: 'customer' | 'supplier';
}

/** A page of relations by name and id: one row more than asked for when there are more. */
export function listRelations(tx: Tx, query: RelationQuery, limit: number): Promise<Relation[]> {
  const params: (string | number)[] = [tx.context.cooperativeId];
  const bind = (value: string | number) => `$${params.push(value)}`;
  const where = ['cooperative_id = $1'];
  if (query.kind) where.push(query.kind === 'customer' ? 'is_customer' : 'is_supplier');
  if (query.search) where.push(searchCondition(query.search, bind));
  const after = readCursor(query.cursor, ['string', 'string'] as const);
  if (after) {
    if (!isId(after[1])) throw DomainError.field('/cursor', 'cursor');
    const [name, id] = after.map(bind);
    where.push(`(name, relation_id) > (${name}, ${id}::uuid)`);
  }
  return tx.query<Relation>(
    `select ${COLUMNS} from relation where ${where.join(' and ')} order by name, relation_id limit ${bind(limit + 1)}`,
    params,
  );
}

/** What the search box finds: a number begins with the digits, a name or contact has the text somewhere. */
function searchCondition(search: string, bind: (value: string) => string): string {
  const part = bind(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
  const names = `name ilike ${part} or contact_name ilike ${part}`;
  return /^\d{1,9}$/.test(search) ? `(${names} or number::text like ${bind(`${search}%`)})` : `(${names})`;
}

const details = (relation: Relation) => RELATION_FIELDS.map((field) => relation[field]);

export async function insertRelation(tx: Tx, relation: Relation): Promise<void> {
  await tx.execute(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, contact_name, email, phone,
       street, house_number, postal_code, city, country, kvk_number, vat_number, language, payment_term_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [tx.context.cooperativeId, relation.relation_id, relation.number, ...details(relation)],
  );
}

/** @throws stale_version when `version` is no longer the one kept */
export async function updateRelation(tx: Tx, relation: Relation): Promise<void> {
  const touched = await tx.execute(
    `update relation set name = $4, is_customer = $5, is_supplier = $6, contact_name = $7, email = $8, phone = $9, street = $10,
       house_number = $11, postal_code = $12, city = $13, country = $14, kvk_number = $15, vat_number = $16, language = $17,
       payment_term_days = $18, version = version + 1
     where cooperative_id = $1 and relation_id = $2 and version = $3`,
    [tx.context.cooperativeId, relation.relation_id, relation.version, ...details(relation)],
  );
  expectTouched(touched);
}
