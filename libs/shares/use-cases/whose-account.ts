import { DomainError } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';

/** Who keeps the accounts: the bookkeeper and the board. */
export const isOffice = (context: TenantContext): boolean => context.has('bookkeeper') || context.has('board');

/** A member reaches her own account only. @throws not_found: another's looks as if it did not exist */
export function expectOwnOrOffice(context: TenantContext, { member_id }: Pick<ShareAccount, 'member_id'>): void {
  if (!isOffice(context) && context.memberId !== member_id) throw DomainError.notFound();
}
