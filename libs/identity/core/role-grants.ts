import type { Role } from '#libs/platform/index.js';

/**
 * Who may give which roles: the board any, the bookkeeper all but a seat on the board. Without the second rule a bookkeeper
 * could make herself board by inviting herself.
 */
export const mayGrant = (granter: readonly Role[], roles: readonly Role[]): boolean =>
  granter.includes('board') || (granter.includes('bookkeeper') && !roles.includes('board'));
