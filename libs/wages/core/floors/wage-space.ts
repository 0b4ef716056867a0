import { cents, DomainError, type Cents } from '#libs/kernel/index.js';
import { divide, floorDiv, times } from '../numbers.js';

/** The road to employment: about € 50,000 of wage space per member, from the handbook Community Wealth Building. A setting, not a law. */
export const WAGE_SPACE_TARGET: Cents = cents(5_000_000);

export interface WageSpace {
  /** turnover less purchases, overhead and reserves; cents a year */
  readonly total: Cents;
  readonly perMember: Cents;
  readonly target: Cents;
  readonly missing: Cents;
  /** whole percent of the target, rounded down; above 100 when there is more */
  readonly percent: number;
  readonly reached: boolean;
}

/**
 * loonruimte per member a year: what is left for wages, employer cost included, divided by members. Rounds down to cents:
 * a meter that promises too much does harm.
 * @throws DomainError without members
 */
export function wageSpace(year: {
  readonly turnover: Cents;
  readonly purchases: Cents;
  readonly overhead: Cents;
  readonly reserves: Cents;
  readonly members: number;
  readonly target?: Cents;
}): WageSpace {
  if (!Number.isInteger(year.members) || year.members < 1) throw DomainError.field('/members', 'no_members');
  const target = year.target ?? WAGE_SPACE_TARGET;
  const total = cents(year.turnover - year.purchases - year.overhead - year.reserves);
  const perMember = cents(total < 0 ? divide(total, year.members, 'up') : floorDiv(total, year.members));
  return {
    total,
    perMember,
    target,
    missing: cents(Math.max(0, target - perMember)),
    percent: Math.max(0, floorDiv(times(perMember, 100), target)),
    reached: perMember >= target,
  };
}
