import type { Id } from '#libs/kernel/index.js';

export const PARTY_KINDS = ['member', 'relation'] as const;

/** Who is paid or pays: somebody of the register, or a customer or supplier. What they are called, the offering room says. */
export interface Party {
  readonly kind: (typeof PARTY_KINDS)[number];
  readonly id: Id;
}
