import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** The language a customer's invoices are in; undefined when there is no such customer. */
export async function customerLanguage(tx: Tx, customerId: Id): Promise<'nl' | 'en' | undefined> {
  const row = await tx.maybe<{ language: 'nl' | 'en' }>(
    `select language from relation where cooperative_id = $1 and relation_id = $2 and is_customer`,
    [tx.context.cooperativeId, customerId],
  );
  return row?.language;
}
