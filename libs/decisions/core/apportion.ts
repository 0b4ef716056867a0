import { cents, Decimal, type Cents } from '#libs/kernel/index.js';

/**
 * Divides an amount by weight with the method of the largest remainder: everybody gets whole cents rounded down, and what is
 * left goes cent by cent to the largest fractions, of equal ones to the first. The parts are exactly the amount.
 * @param amount in cents, not negative
 * @param weights not negative; at least one above zero unless there is nothing to divide
 */
export function apportion(amount: Cents, weights: readonly Decimal[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0));
  if (amount === 0) return weights.map(() => amount);
  if (amount < 0 || total.lte(0)) throw new RangeError('nothing to divide by');
  // whole weights divide without a remainder that 40 digits cannot hold
  const exact = weights.map((weight) => weight.times(amount));
  const parts = exact.map((one) => one.divToInt(total).toNumber());
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((one, index) => ({ index, rest: one.mod(total) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index]! += 1;
  return parts.map(cents);
}
