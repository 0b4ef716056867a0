import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** What a member was given out of the profit of a year. */
export interface OwnPart {
  readonly appropriation_id: Id;
  readonly year: number;
  readonly adopted_on: LocalDate;
  readonly minutes: number;
  readonly bonus: Cents;
  readonly supplement: Cents;
  readonly interest: Cents;
  readonly distribution: Cents;
}

/** Of what was adopted or booked and stands, the latest year first. */
export const ownParts = (tx: Tx, memberId: Id): Promise<OwnPart[]> =>
  tx.query<OwnPart>(
    `select a.appropriation_id, a.year, a.adopted_on, m.minutes, m.bonus_cents as bonus, m.supplement_cents as supplement,
       m.interest_cents as interest, m.distribution_cents as distribution
     from profit_appropriation a
     join profit_member m on m.cooperative_id = a.cooperative_id and m.appropriation_id = a.appropriation_id
     where a.cooperative_id = $1 and m.member_id = $2 and a.state in ('adopted', 'confirmed') order by a.year desc`,
    [tx.context.cooperativeId, memberId],
  );
