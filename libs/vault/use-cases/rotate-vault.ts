import type { TenantContext, Transactions } from '#libs/platform/index.js';
import { rewrapBsns } from '../data/bsn.repository.js';

const BATCH = 200;

/** Puts every BSN of a co-operative under the current master key, in batches. @param vault on the vault's connection */
export async function rotateVaultOf(vault: Transactions, context: TenantContext): Promise<number> {
  for (let total = 0; ;) {
    const done = await vault.run(context, (tx) => rewrapBsns(tx, BATCH));
    if (done === 0) return total;
    total += done;
  }
}
