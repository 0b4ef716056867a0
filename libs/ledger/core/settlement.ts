import { cents, DomainError, formatEuro, negate, type Cents } from '#libs/kernel/index.js';

/**
 * Whether an amount may be settled of an open item: on the same side as what is open, and not more than that.
 * @throws settlement_too_large (409)
 */
export function checkSettlement(amount: Cents, open: Cents, reference: string): void {
  const fits = Math.sign(amount) === Math.sign(open) && Math.abs(amount) <= Math.abs(open);
  if (!fits) throw new DomainError('conflict', 'settlement_too_large', { reference, open: formatEuro(open) });
}

/**
 * How much two open items of opposite sign settle of each other (an invoice and its credit note): the smaller of the two.
 * @returns what is settled of the first; of the second it is the opposite. Zero when one of them is settled already
 * @throws offset_needs_opposites (409) when both are owed in the same direction
 */
export function offsetAmount(first: Cents, second: Cents): Cents {
  if (first * second > 0) throw new DomainError('conflict', 'offset_needs_opposites');
  const amount = cents(Math.min(Math.abs(first), Math.abs(second)));
  return first < 0 ? negate(amount) : amount;
}
