import { localDate } from '#libs/kernel/index.js';
import { readTrialBalance } from '#libs/ledger/index.js';
import type { Proofs } from '#libs/platform/index.js';

/** What a restored office must answer as before: the whole of every book. */
export const proofs: Proofs = {
  trial_balance: async (tx) =>
    JSON.stringify(await readTrialBalance(tx, localDate('1900-01-01'), localDate('2199-12-31'))),
};
