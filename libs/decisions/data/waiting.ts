import type { Tx, Waiting } from '#libs/platform/index.js';

/** A division of a year's result that the general meeting has to adopt, and one that was adopted and is not in the books. */
export const profitWaiting = (tx: Tx): Promise<Waiting<'profit_to_adopt' | 'profit_to_confirm'>[]> =>
  tx.query(
    `select case state when 'draft' then 'profit_to_adopt' else 'profit_to_confirm' end as kind, count(*)::int as count,
       min(adopted_on) as since
     from profit_appropriation where cooperative_id = $1 and state in ('draft','adopted') group by state`,
    [tx.context.cooperativeId],
  );
