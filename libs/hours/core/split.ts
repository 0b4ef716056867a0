import { Decimal } from '#libs/kernel/index.js';

/**
 * Whole minutes divided by percentages that make a hundred: every part its floor, what is left over minute by minute to the
 * largest remainders, the first of equals first. The parts add up to the whole.
 */
export function splitMinutes(minutes: number, percents: readonly (string | number)[]): number[] {
  const exact = percents.map((percent) => new Decimal(minutes).times(percent).dividedBy(100));
  const parts = exact.map((part) => part.floor().toNumber());
  const left = minutes - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(part.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
