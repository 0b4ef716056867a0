import { sum } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { proposeRefund } from '../refund-proposal.js';
import { readExitFiles, unpaidTerms } from './exit-file.js';
import { retireSchedules } from './refund-contested.js';

/**
 * The claim of these became another: a proposal for what is owed now, on the days the board decided before. What was decided
 * goes on meanwhile, unless it promises more than is owed by now.
 * @throws order_in_approved_batch (409) while a payment of what is owed no more is on its way to the bank
 */
export async function proposeAnew(tx: Tx, accounts: readonly ShareAccount[]): Promise<void> {
  for (const { account, articles, balance, decided, exit } of await readExitFiles(tx, accounts)) {
    const open = decided ? unpaidTerms(decided) : [];
    if (decided && sum(open.map(({ amount }) => amount)) > balance.claim)
      await retireSchedules(tx, exit!.exit_id, [decided]);
    await proposeRefund(tx, account, { exit: exit!, articles, open });
  }
}
