import { cents, type Cents } from '#libs/kernel/index.js';

/**
 * From here on lending from members may fall under the law on deposits and prospectuses (Wft): exemptions known to us speak
 * of under EUR 5 million and under 150 persons (co-operative facts 7.1, medium confidence). The office warns; whether a loan
 * may be offered is for somebody who knows the law.
 */
export const MOST_LENDERS = 150;
export const MOST_LENT: Cents = cents(500_000_000);

export interface Lending {
  readonly lenders: number;
  /** What is owed on all member loans together. */
  readonly total: Cents;
}

/** Which of the two limits is reached. */
export const limitsReached = ({ lenders, total }: Lending): ('lenders' | 'total')[] => [
  ...(lenders >= MOST_LENDERS ? (['lenders'] as const) : []),
  ...(total >= MOST_LENT ? (['total'] as const) : []),
];
