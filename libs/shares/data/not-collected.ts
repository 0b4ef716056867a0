import { ordersOf } from '#libs/banking/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { TermToCollect } from '../core/collection.js';
import { INSTALMENT_PURPOSE } from './purposes.js';

/** Of these terms, those nothing was done for yet: not offered to the bank, not asked for. */
export async function notCollected(tx: Tx, terms: readonly TermToCollect[]): Promise<TermToCollect[]> {
  const debits = terms.filter((term) => term.channel === 'direct_debit');
  const orders = await ordersOf(tx, INSTALMENT_PURPOSE, [...new Set(debits.map((term) => term.plan_id))]);
  const offered = new Set(
    orders.filter(({ state }) => state !== 'withdrawn').map((order) => `${order.sourceId}:${order.part}`),
  );
  return terms.filter((term) =>
    term.channel === 'direct_debit' ? !offered.has(`${term.plan_id}:${term.number}`) : !term.is_due,
  );
}
