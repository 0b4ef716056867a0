import { add, cents, ZERO, type Cents } from '#libs/kernel/index.js';

/** What one fund has counted for one person in one income relation this calendar year. All in cents. */
export interface Cumulative {
  readonly wage: Cents;
  readonly maximum: Cents;
  /** min(wage, maximum): what premiums have been computed on so far */
  readonly base: Cents;
}

export const NOTHING_YET: Cumulative = { wage: ZERO, maximum: ZERO, base: ZERO };

/** One period's step: the state after it, and by how much the base grew (aanwas; negative when wage is taken back). */
export interface Increase {
  readonly before: Cumulative;
  readonly after: Cumulative;
  readonly wage: Cents;
  readonly maximum: Cents;
  readonly increase: Cents;
}

/**
 * voortschrijdend cumulatief rekenen (Notitie VCR; Handboek Loonheffingen 2026, 6.1): the base is the least of all wages
 * and all period maxima of the year so far, so that room left in one month is used in another. A maximum counts only for a
 * period with wage. Never for wage tax. Start each calendar year and each income relation with `NOTHING_YET`.
 * @param maximum undefined: the fund has no maximum (anonymous rate)
 * @param floor whether the base may not fall below zero (Zvw)
 */
export function increaseOf(before: Cumulative, wage: Cents, maximum: Cents | undefined, floor = false): Increase {
  const counted = maximum === undefined ? wage : wage === 0 ? ZERO : maximum;
  const total = add(before.wage, wage);
  const room = add(before.maximum, counted);
  const least = Math.min(total, maximum === undefined ? total : room);
  const base = cents(floor ? Math.max(0, least) : least);
  return {
    before,
    after: { wage: total, maximum: room, base },
    wage,
    maximum: counted,
    increase: cents(base - before.base),
  };
}
