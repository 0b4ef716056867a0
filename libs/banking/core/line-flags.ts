import type { Cents } from '#libs/kernel/index.js';

export const LINE_FLAGS = ['iban_changed', 'iban_unconfirmed', 'first_time', 'large_amount'] as const;
/** What the second pair of eyes should look at. */
export type LineFlag = (typeof LINE_FLAGS)[number];

/** From this amount a line stands out whoever gets it: EUR 5,000. */
export const LARGE = 500_000 as Cents;
/** Or when it is more than this many times the most this party ever had. */
export const TIMES_EARLIER = 3;

export interface FlagFacts {
  readonly amount: Cents;
  readonly iban: string;
  /** Whether somebody made sure that the account is theirs. A mandate is signed by its giver: always true there. */
  readonly isConfirmed: boolean;
  /** The account of the last time, and the most there was at once; null when there was none. */
  readonly earlierIban: string | null;
  readonly mostEarlier: Cents | null;
}

export function flagsOf({ amount, iban, isConfirmed, earlierIban, mostEarlier }: FlagFacts): LineFlag[] {
  const flags: LineFlag[] = [];
  if (earlierIban === null) flags.push('first_time');
  else if (earlierIban !== iban) flags.push('iban_changed');
  if (!isConfirmed) flags.push('iban_unconfirmed');
  if (amount >= LARGE || (mostEarlier !== null && amount > mostEarlier * TIMES_EARLIER)) flags.push('large_amount');
  return flags;
}
