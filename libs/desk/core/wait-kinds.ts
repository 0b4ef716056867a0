import type { Role } from '#libs/platform/index.js';

interface WaitKind {
  /** Who can act on it. */
  readonly roles: readonly Role[];
  /** Under a grant or with a token: one of these areas has to be open. */
  readonly areas: readonly string[];
}

const BOARD = ['board'] as const;
const BOOKKEEPER = ['bookkeeper'] as const;
const BOTH = ['board', 'bookkeeper'] as const;

/** Everything that can wait for a person, decisions first, in the order it is shown. */
export const WAIT_KINDS = {
  applications: { roles: BOARD, areas: ['members'] },
  appeals: { roles: BOARD, areas: ['members'] },
  requests: { roles: BOARD, areas: ['shares'] },
  objections: { roles: BOARD, areas: ['shares'] },
  refunds: { roles: BOARD, areas: ['shares'] },
  profit_to_adopt: { roles: BOARD, areas: ['ledger'] },
  batches_to_approve: { roles: BOTH, areas: ['bank'] },
  accounts: { roles: BOTH, areas: ['bank'] },
  refund_accounts: { roles: BOTH, areas: ['shares'] },
  profit_to_confirm: { roles: BOOKKEEPER, areas: ['ledger'] },
  batches_to_send: { roles: BOOKKEEPER, areas: ['bank'] },
  returned: { roles: BOOKKEEPER, areas: ['bank'] },
  loan_terms: { roles: BOOKKEEPER, areas: ['ledger', 'shares'] },
  claims: { roles: BOOKKEEPER, areas: ['shares'] },
  held: { roles: BOOKKEEPER, areas: ['shares'] },
  talks: { roles: BOOKKEEPER, areas: ['shares'] },
  without_account: { roles: BOOKKEEPER, areas: ['shares'] },
  receipts_late: { roles: BOOKKEEPER, areas: ['bank'] },
} as const satisfies Record<string, WaitKind>;

export type WaitName = keyof typeof WAIT_KINDS;

export const WAIT_NAMES = Object.keys(WAIT_KINDS) as WaitName[];
