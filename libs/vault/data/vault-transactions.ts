import { Transactions } from '#libs/platform/index.js';

/** Transactions on the vault's own connection, under the one database role that may read its table. */
export class VaultTransactions extends Transactions {}
