import { add, cents, roundToCents, subtract, ZERO, type Cents, type Decimal } from '#libs/kernel/index.js';
import { PIECES, type OverCap } from './choices.js';
import type { Piece } from './piece.js';

interface Bonus {
  readonly bonus: Cents;
  readonly charges: Cents;
}

/**
 * Nobody gets more than the cap, gross. Charges over a capped bonus are rounded to whole cents, half away from zero.
 * @returns what everybody gets, and what is over: bonus and charges together
 */
export function capBonuses(
  given: readonly (Bonus & { readonly percent: Decimal })[],
  cap: Cents | null,
): { bonuses: Bonus[]; over: Cents } {
  let over = ZERO;
  const bonuses = given.map(({ bonus, charges, percent }) => {
    if (cap === null || bonus <= cap) return { bonus, charges };
    const capped = { bonus: cap, charges: roundToCents(percent.times(cap).div(100)) };
    over = cents(over + bonus + charges - capped.bonus - capped.charges);
    return capped;
  });
  return { bonuses, over };
}

/** Moves what is over the cap from the wage bonus to another piece, which is made when it was not chosen; the sum stays. */
export function withOverCap(pieces: readonly Piece[], over: Cents, to: OverCap): Piece[] {
  if (over === 0) return [...pieces];
  const there = pieces.some(({ kind }) => kind === to)
    ? pieces
    : [...pieces, { kind: to, percent: null, amount: ZERO, over_cap: ZERO }];
  return there
    .map((piece) => {
      if (piece.kind === 'wage_bonus') return { ...piece, amount: subtract(piece.amount, over) };
      return piece.kind === to ? { ...piece, amount: add(piece.amount, over), over_cap: over } : piece;
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The rest stays last; the others keep the order in which they were chosen. */
const placeOf = ({ kind }: Piece): number => (kind === PIECES.at(-1) ? 1 : 0);
