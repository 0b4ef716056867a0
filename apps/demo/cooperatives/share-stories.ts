import type { Cents } from '#libs/kernel/index.js';

type ShareChannel = 'bank_transfer' | 'cash';

/** How far somebody is with the share. Months count back from the reference day; amounts in cents. */
export interface ShareStory {
  readonly plan?: {
    readonly agreed: number;
    readonly each: Cents;
    readonly rhythm?: 'monthly' | 'four_weekly' | 'quarterly';
  };
  readonly paid: readonly (readonly [monthsAgo: number, amount: Cents, channel?: ShareChannel])[];
  /** Terms skipped this month. */
  readonly skips?: number;
  /** Signs in the own session that wage or invoices may pay the rest. */
  readonly signs?: true;
}

const euro = (amount: number): Cents => (amount * 100) as Cents;

/** Whoever signs in to look at the own share: half way, and the rest goes by itself. */
export const OWN_STORY: ShareStory = {
  plan: { agreed: 5, each: euro(50) },
  paid: [
    [8, euro(400)],
    [3, euro(50)],
    [2, euro(50)],
    [1, euro(50)],
  ],
  signs: true,
};

/** One after the other, as the members are in the register; the newest have no account yet. */
const STORIES: readonly ShareStory[] = [
  { paid: [[9, euro(1_000)]] },
  {
    plan: { agreed: 6, each: euro(100) },
    paid: [
      [5, euro(100)],
      [4, euro(200)],
      [0, euro(300)],
    ],
  },
  // late: the terms of the last months were not paid
  { plan: { agreed: 5, each: euro(50) }, paid: [[4, euro(50)]] },
  { plan: { agreed: 3, each: euro(75) }, paid: [[2, euro(150)]], skips: 1 },
  // a payment twice: the rest is hers
  {
    paid: [
      [6, euro(975)],
      [2, euro(50)],
    ],
  },
  { plan: { agreed: 2, each: euro(25), rhythm: 'four_weekly' }, paid: [[1, euro(50), 'cash']] },
  { paid: [] },
  {
    plan: { agreed: 4, each: euro(150), rhythm: 'quarterly' },
    paid: [
      [3, euro(150)],
      [0, euro(150)],
    ],
  },
];

/** The story of whoever left: what was paid waits to be settled. */
export const LEFT_STORY: ShareStory = { paid: [[14, euro(600)]] };

/** @returns undefined for whoever came last: the office still has to open the account */
export const storyOf = (place: number, count: number): ShareStory | undefined =>
  count > 3 && place === count - 1 ? undefined : STORIES[place % STORIES.length];
